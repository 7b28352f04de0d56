export { type Heard, type Hearing, hear, inOrder } from "./heard.ts";
export { readTranscript, type TranscriptFormat, type TranscriptRead } from "./files/readTranscript.ts";
