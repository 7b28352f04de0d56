export { createDesk, type Desk } from "./createDesk.ts";
