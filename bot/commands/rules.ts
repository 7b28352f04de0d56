import { controlRules, steeringRules } from "./controlRules.ts";
import type { Rule } from "./context.ts";
import { choiceRules } from "./choiceRules.ts";
import { contentRules } from "./contentRules.ts";

/** How a message is read, from top to bottom: the first rule that applies decides. */
export const rules: readonly Rule[] = [
  {
    name: "emergency",
    read: ({ understanding: { emergency } }) => emergency && [{ kind: "signpost", topic: "emergency", emergency }],
  },
  ...controlRules,
  ...choiceRules,
  ...steeringRules,
  ...contentRules,
];
