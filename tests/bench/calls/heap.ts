import { WebSocket } from "ws";
import { z } from "zod";

const targets = z.array(z.object({ webSocketDebuggerUrl: z.string() })).min(1);
const usage = z.object({ usedSize: z.number() });
const answer = z.object({ id: z.number().optional(), result: z.unknown() });

/** Bytes of the heap of a process that runs with `--inspect`, right after its garbage was collected. */
export async function heapAfterCollection(inspectPort: number): Promise<number> {
  const [target] = targets.parse(await (await fetch(`http://127.0.0.1:${inspectPort}/json/list`)).json());
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? "");
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  let asked = 0;
  const ask = (method: string) =>
    new Promise<unknown>((resolve) => {
      const id = ++asked;
      socket.on("message", (data: Buffer) => {
        const { id: answered, result } = answer.parse(JSON.parse(data.toString("utf8")));
        if (answered === id) resolve(result);
      });
      socket.send(JSON.stringify({ id, method }));
    });
  for (let times = 0; times < 3; times++) await ask("HeapProfiler.collectGarbage");
  const { usedSize } = usage.parse(await ask("Runtime.getHeapUsage"));
  socket.close();
  return usedSize;
}
