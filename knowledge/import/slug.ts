import { createHash } from "node:crypto";
import { fold } from "../../contracts/fold.ts";

/** Lower-case ASCII words joined by hyphens; a longer one is cut and ends with a digest of the whole, so that two never meet. */
export function slug(text: string, maximum = 110): string {
  const words = fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= maximum) return words;
  const digest = createHash("sha256").update(words).digest("hex").slice(0, 8);
  return `${words.slice(0, maximum - 9)}-${digest}`;
}
