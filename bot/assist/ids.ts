import { createHash } from "node:crypto";

const LONGEST = 150;

/** The id of a suggestion, made of what it is about: the same one after the next words, whatever their number. */
export function idOf(part: string, ...about: readonly (string | undefined)[]): string {
  const name = [part, ...about.filter((one) => one !== undefined)].join(":");
  return name.length <= LONGEST && /^[\w:.-]+$/.test(name) ? name : `${part}:${fingerprint(name)}`;
}

/** Words of a citizen do not stand in ids, which are written down with the feedback. */
const fingerprint = (name: string): string => createHash("sha256").update(name).digest("base64url").slice(0, 16);
