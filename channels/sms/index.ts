export { createSmsToFiles } from "./createSmsToFiles.ts";
