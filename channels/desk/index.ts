export { createDesk } from "./createDesk.ts";
