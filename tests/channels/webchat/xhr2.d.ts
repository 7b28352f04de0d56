/** A browser's XMLHttpRequest for Node; its types are those of the browser. */
declare module "xhr2" {
  const implementation: typeof globalThis.XMLHttpRequest;
  export { implementation as XMLHttpRequest };
}
