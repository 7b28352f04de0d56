export { visibleText, type VisibleText } from "./visibleText.ts";
