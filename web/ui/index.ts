export { mark, productName } from "./mark.ts";
