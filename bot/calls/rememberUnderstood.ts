import type { Understand, Understanding } from "../../contracts/understanding.ts";

/** More than the lines of an hour, each looked into for the words behind what was understood. */
const MOST = 2_000;

/**
 * What was understood of the words of one call, so that a line is read once and not again at each line after it. For one call only: it
 * goes with who looks at the call.
 */
export function rememberUnderstood(understand: Understand): Understand {
  const known = new Map<string, Understanding>();
  return (text, context) => {
    const { language, now, expecting = "" } = context;
    const key = `${language} ${expecting} ${now.getTime()} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const understood = understand(text, context);
    if (known.size >= MOST) known.clear();
    known.set(key, understood);
    return understood;
  };
}
