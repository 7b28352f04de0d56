import type { Reading } from "./contact.ts";
import type { ReaderContext, Scan } from "./scan.ts";
import { takeEach, valuesOf } from "./scan.ts";

/** Kilometres; metres are brought to kilometres. */
export function readDistance(scan: Scan, context: ReaderContext): Reading {
  const taken = takeEach<number>(scan, [
    [
      /(?<![\w.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:km|kms|kilometres?|kilometers?|kilos? de)(?!\w)/g,
      (match) => toNumber(match[1]),
    ],
    [/(?<![\w.,])(\d{3,4}) ?(?:m|metres?|meters?)(?![\w'])/g, (match) => toNumber(match[1]) / 1000],
    ...(context.expecting === "distanceKm"
      ? ([[/(?<!\w)(\d{1,2})(?!\w)/g, (match: RegExpMatchArray) => toNumber(match[1])]] as const)
      : []),
  ]);
  return { entities: { distanceKm: valuesOf(taken.found) }, scan: taken.scan };
}

const toNumber = (text: string | undefined): number => Number((text ?? "0").replace(",", "."));
