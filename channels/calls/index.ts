export { readTranscript } from "./files/readTranscript.ts";
export { type CallSocket, createCallSocket } from "./socket/createCallSocket.ts";
