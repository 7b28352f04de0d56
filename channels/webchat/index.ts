export { createWebchat, type Webchat, type WebchatParts } from "./createWebchat.ts";
export { webchatLimits, type WebchatLimits } from "./limits.ts";
