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

/** A socket to the worker. What is written in one go crosses as one message: `pg` corks each of its requests. */
export function createThreadStream(worker: Worker): Duplex {
  const receive = (bytes: Uint8Array) =>
    void stream.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const fail = (cause: Error) => void stream.destroy(cause);
  const end = () => void stream.destroy(new Error("The embedded database has stopped."));
  const stream: ThreadStream = new ThreadStream({
    read() {},
    writev(chunks, done) {
      // Copied out of Node's shared pool, then given away: nothing is copied twice.
      const bytes = new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk)));
      worker.postMessage(bytes, [bytes.buffer]);
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
