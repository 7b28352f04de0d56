export { type Heard, hear, inOrder } from "./heard.ts";
export { readTranscript } from "./files/readTranscript.ts";
export { type CallSocket, createCallSocket } from "./socket/createCallSocket.ts";
