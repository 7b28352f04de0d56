export { type CallDesk, type CallDeskParts, createCallDesk, type Onlooker } from "./callDesk.ts";
