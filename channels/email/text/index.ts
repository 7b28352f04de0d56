export { type Stripped, visibleText, type VisibleText } from "./visibleText.ts";
