import { useState } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import type { Bilingual } from "../../../contracts/language.ts";
import { keyOf } from "../conversation.ts";
import type { Row } from "./row.ts";

const nothing: ReadonlyMap<string, Bilingual> = new Map();

/** Who and what each listed conversation was about when it was last shown, so that two calls can be told apart. */
export function useAbout(rows: readonly Row[], view: AssistView | undefined): ReadonlyMap<string, Bilingual> {
  const [about, setAbout] = useState(nothing);
  const now = view && aboutOf(view);
  const key = view && keyOf(view);
  if (key !== undefined && now && about.get(key)?.fr !== now.fr) {
    const listed = new Set(rows.map(keyOf));
    setAbout(new Map([...[...about].filter(([known]) => listed.has(known)), [key, now]]));
  }
  return about;
}

function aboutOf({ citizen, asked }: AssistView): Bilingual | undefined {
  const words = (language: keyof Bilingual) =>
    [citizen.record?.name, asked[0]?.label[language]].filter((word) => word !== undefined).join(" · ");
  return words("fr") === "" ? undefined : { fr: words("fr"), en: words("en") };
}
