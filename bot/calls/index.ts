export { type CallDesk, createCallDesk } from "./callDesk.ts";
