export { senderAuthenticity, type SenderAuthenticity } from "./senderAuthenticity.ts";
