export { createBotFramework, type BotFramework } from "./createBotFramework.ts";
