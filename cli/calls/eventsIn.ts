/** The server-sent events of a stream, as they come (HTML standard, « Server-sent events »): `data` lines up to an empty one. */
export async function* eventsIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<{ data: string }> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stream) {
    const blocks = `${rest}${decoder.decode(bytes, { stream: true })}`.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const lines = block.split(/\r?\n/).filter((line) => line.startsWith("data:"));
      if (lines.length > 0) yield { data: lines.map((line) => line.slice(5).replace(/^ /, "")).join("\n") };
    }
  }
}
