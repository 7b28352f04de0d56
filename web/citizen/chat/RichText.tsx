/** @jsxImportSource preact */
import { toBlocks, type Block, type Inline } from "./richText.ts";

export function RichText({ text }: { text: string }) {
  return (
    <>
      {toBlocks(text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === "list")
    return (
      <ul>
        {block.items.map((item, index) => (
          <li key={index}>{item.map(inlineView)}</li>
        ))}
      </ul>
    );
  return (
    <p>
      {block.lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line.map(inlineView)}
        </>
      ))}
    </p>
  );
}

function inlineView(inline: Inline) {
  if (inline.kind === "text") return inline.text;
  const outside = inline.href.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {};
  return (
    <a href={inline.href} {...outside}>
      {inline.text}
    </a>
  );
}
