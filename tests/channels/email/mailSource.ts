/** A mail as it comes by the wire, for tests: headers over these, one blank line, the body. */
export function mailSource(headers: Record<string, string | string[]>, body: string | Buffer = "Bonjour\r\n"): Buffer {
  const all = { From: "Marie Roy <marie@example.org>", To: "bonjour@ville.example", ...base, ...headers };
  const lines = Object.entries(all).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}\r\n`),
  );
  return Buffer.concat([Buffer.from(`${lines.join("")}\r\n`), Buffer.from(body)]);
}

const base = {
  Subject: "Question",
  "Message-ID": "<1@example.org>",
  Date: "Tue, 12 Nov 2024 09:14:00 -0500",
  "MIME-Version": "1.0",
};

export interface Part {
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** A multipart mail; each part in base64 when its body is bytes. */
export function multipart(kind: string, parts: Part[], headers: Record<string, string> = {}): Buffer {
  return mailSource({ "Content-Type": `multipart/${kind}; boundary="=_b"`, ...headers }, multipartBody(parts, "=_b"));
}

export function multipartBody(parts: Part[], boundary: string): string {
  const written = parts.map(({ type, body, headers = {} }) => {
    const encoded = typeof body === "string" ? body : body.toString("base64");
    const all = {
      "Content-Type": type,
      ...(typeof body === "string" ? {} : { "Content-Transfer-Encoding": "base64" }),
      ...headers,
    };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    return `--${boundary}\r\n${head.join("")}\r\n${encoded}\r\n`;
  });
  return `${written.join("")}--${boundary}--\r\n`;
}
