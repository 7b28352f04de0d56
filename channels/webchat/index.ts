export { createWebchat, type Webchat, type WebchatParts } from "./createWebchat.ts";
export { webchatLimits } from "./limits.ts";
