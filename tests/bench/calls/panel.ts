import { get, type IncomingMessage } from "node:http";
import type { AssistView } from "../../../contracts/assist.ts";

/** The stream of one call as the page of an agent reads it: it comes back by itself with the last version it saw. */
export interface Panel {
  view: AssistView | undefined;
  /** Breaks the connection as a network would. */
  cut(): void;
  close(): void;
}

export function openPanel(
  address: { url: string; cookie: string; call: string },
  onView: (view: AssistView, at: number) => void,
): Panel {
  const { url, cookie, call } = address;
  let response: IncomingMessage | undefined;
  let closed = false;
  let last: string | undefined;
  const panel: Panel = {
    view: undefined,
    cut: () => response?.destroy(),
    close() {
      closed = true;
      response?.destroy();
    },
  };
  let coming = false;
  const again = () => {
    if (closed || coming) return;
    coming = true;
    setTimeout(connect, 20);
  };
  const take = (block: string) => {
    const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(block) ?? [];
    if (id === undefined || data === undefined) return;
    last = id;
    const at = performance.now();
    const view: AssistView = JSON.parse(data);
    // As the page does: what a broken connection still held may come after what the next one brought.
    if (panel.view && view.version < panel.view.version) return;
    panel.view = view;
    onView(view, at);
  };
  function connect(): void {
    coming = false;
    if (closed) return;
    const headers = { cookie, ...(last === undefined ? {} : { "last-event-id": last }) };
    const request = get(`${url}/api/v1/calls/${call}/assist`, { headers, agent: false }, (opened) => {
      if (opened.statusCode !== 200) throw new Error(`the stream of a call answered ${opened.statusCode}`);
      response = opened;
      let text = "";
      opened.setEncoding("utf8").on("data", (piece: string) => {
        const blocks = (text + piece).split("\n\n");
        text = blocks.pop() ?? "";
        blocks.forEach(take);
      });
      opened.on("error", () => undefined).on("close", again);
    });
    request.on("error", () => again());
  }
  connect();
  return panel;
}
