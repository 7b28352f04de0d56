/** A browser's XMLHttpRequest for Node; its types are those of the browser, and one setting of its own. */
declare module "xhr2" {
  import type { Agent } from "node:http";
  const implementation: typeof globalThis.XMLHttpRequest & { nodejsSet(options: { httpAgent: Agent }): void };
  export { implementation as XMLHttpRequest };
}
