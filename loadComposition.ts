import { holdNursery } from "./operations/nursery.ts";

/** The composition root, loaded by who is about to build: most of what it loads is read once and garbage then. */
export async function loadComposition() {
  holdNursery();
  return import("./compose.ts");
}
