export interface Written {
  text: string;
  /** Where the cursor is to stand. */
  cursor: number;
}

/** `addition` put in place of what is selected, parted by a space from a word before or after it. */
export function insertText(text: string, addition: string, start: number, end: number): Written {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const lead = before === "" || /\s$/.test(before) ? "" : " ";
  const trail = after === "" || /^[\s.,;:!?)]/.test(after) ? "" : " ";
  const added = `${lead}${addition}${trail}`;
  return { text: before + added + after, cursor: before.length + added.length };
}
