import { fold } from "../../contracts/fold.ts";

/** A word, a sign of feeling or a stop of the sentence, with its place in the text. */
export interface Token {
  kind: "word" | "sign" | "stop";
  /** Folded; laughs and cries lose their repeated letters (« merciiii »). */
  form: string;
  written: string;
  start: number;
  end: number;
}

// The first alternative is what the file emoji.ts knows of emoticons.
const pattern = />?[:;]['-]?[()D/](?!\/)|<3|[\p{L}\p{M}\d]+|\p{Extended_Pictographic}|[.!?,;:\n]/gu;
const word = /^[\p{L}\p{M}\d]/u;
const stop = /^[.!?,;:\n]$/;

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
    const kind = kindOf(written);
    const form = kind === "word" ? formOf(written) : written;
    return { kind, form, written, start: index, end: index + written.length };
  });
}

function kindOf(written: string): Token["kind"] {
  if (stop.test(written)) return "stop";
  return word.test(written) ? "word" : "sign";
}

function formOf(written: string): string {
  const form = fold(written);
  return /(.)\1\1/u.test(form) ? form.replace(/(.)\1{2,}/gu, "$1") : form;
}
