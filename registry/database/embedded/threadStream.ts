import { Duplex } from "node:stream";
import type { Worker } from "node:worker_threads";

/** What `pg` calls on a socket beside reading and writing; none of it means anything here but `connect`. */
class ThreadStream extends Duplex {
  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/**
 * A socket to the worker. What is written in one turn of the event loop crosses as one message: waking the other thread costs
 * more than a statement does.
 */
export function createThreadStream(worker: Worker): Duplex {
  const written: Buffer[] = [];
  const receive = (bytes: Uint8Array) =>
    void stream.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const fail = (cause: Error) => void stream.destroy(cause);
  const end = () => void stream.destroy(new Error("The embedded database has stopped."));
  const send = () => {
    // Copied out of Node's shared pool, then given away and not copied again.
    const bytes = new Uint8Array(Buffer.concat(written.splice(0)));
    worker.postMessage(bytes, [bytes.buffer]);
  };
  const stream: ThreadStream = new ThreadStream({
    read() {},
    writev(chunks, done) {
      if (written.length === 0) setImmediate(send);
      written.push(...chunks.map(({ chunk }) => chunk));
      done();
    },
    destroy(cause, done) {
      worker.off("message", receive).off("error", fail).off("exit", end);
      done(cause);
    },
  });
  worker.on("message", receive).on("error", fail).on("exit", end);
  return stream;
}
