import type { AssistInput } from "../../contracts/assist.ts";
import type { Bilingual } from "../../contracts/language.ts";
import type { EntityName } from "../../contracts/understanding.ts";
import { assistTexts } from "../texts/index.ts";
import type { Finder } from "./evidence.ts";
import type { Fact } from "./summary.ts";

/** What may be needed afterwards, whatever was asked: how to reach somebody, where, under which number. */
const kept: readonly (readonly [EntityName, Bilingual])[] = [
  ["street", assistTexts.address],
  ["postalCode", assistTexts.postalCode],
  ["phone", assistTexts.phone],
  ["email", assistTexts.email],
  ["requestNumber", assistTexts.requestNumber],
];

export function saidFacts({ lines, turns }: AssistInput, finder: Finder): Fact[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return turns.flatMap(({ lineId, turn }) => {
    const line = byId.get(lineId);
    if (!line) return [];
    return kept.flatMap(([name, label]) =>
      (turn.entities[name] ?? []).flatMap((value): Fact[] => {
        const evidence = finder.entity(line, name, value);
        return evidence.length > 0 ? [{ label, value: String(value), evidence }] : [];
      }),
    );
  });
}
