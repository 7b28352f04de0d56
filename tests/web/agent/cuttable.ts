import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface Cuttable {
  url: string;
  /** Everything open breaks, and nobody gets through. */
  cut: () => void;
  mend: () => void;
  stop: () => Promise<void>;
}

/** A wire between a browser and a server, that may be cut. */
export async function cuttable(target: string): Promise<Cuttable> {
  const sockets = new Set<Socket>();
  let whole = true;
  const { port: behind, hostname } = new URL(target);
  const server = createServer((socket) => {
    if (!whole) return socket.destroy();
    const onward = connect(Number(behind), hostname);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    return undefined;
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const cut = () => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    cut,
    mend: () => void (whole = true),
    stop: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
