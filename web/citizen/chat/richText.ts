/** Plain text of the assistant as blocks: paragraphs, lists, and links that are safe to follow. Never HTML. */
export type Inline = { kind: "text"; text: string } | { kind: "link"; text: string; href: string };
export type Block = { kind: "paragraph"; lines: Inline[][] } | { kind: "list"; items: Inline[][] };

const bullet = /^\s*[-•–*]\s+/;

export function toBlocks(text: string): Block[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((part) => partToBlocks(part.split("\n")));
}

function partToBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const isItem = bullet.test(line);
    const inline = toInline(line.replace(bullet, ""));
    const last = blocks.at(-1);
    if (isItem && last?.kind === "list") last.items.push(inline);
    else if (isItem) blocks.push({ kind: "list", items: [inline] });
    else if (last?.kind === "paragraph") last.lines.push(inline);
    else blocks.push({ kind: "paragraph", lines: [inline] });
  }
  return blocks;
}

const link =
  /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)\d{3}[ \u00a0-]\d{3}-\d{4}(?!\d)/g;

function toInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(link)) {
    if (match.index > from) parts.push({ kind: "text", text: line.slice(from, match.index) });
    parts.push({ kind: "link", text: match[0], href: hrefOf(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < line.length) parts.push({ kind: "text", text: line.slice(from) });
  return parts;
}

function hrefOf(text: string): string {
  if (/^https?:/.test(text)) return text;
  return text.includes("@") ? `mailto:${text}` : `tel:+1${text.replace(/\D/g, "")}`;
}

/** The address if a browser may follow it: a catalogue must not be able to run a script here. */
export function safeUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
