import { commandStep } from "./steps/command.ts";
import { composeStep } from "./steps/compose.ts";
import { flowStep } from "./steps/flow.ts";
import { heldStep } from "./steps/held.ts";
import { identifyStep } from "./steps/identify.ts";
import { keywordStep } from "./steps/keyword.ts";
import { pauseStep } from "./steps/pause.ts";
import { needStep } from "./steps/need.ts";
import { queueStep } from "./steps/queue.ts";
import { screenStep } from "./steps/screen.ts";
import { understandStep } from "./steps/understand.ts";
import type { Step } from "./work.ts";

/** The way of a message, read from top to bottom. Searches and look-ups happen inside `flow`, when a flow needs them. */
export const pipeline: readonly Step[] = [
  identifyStep,
  heldStep,
  keywordStep,
  pauseStep,
  screenStep,
  understandStep,
  queueStep,
  needStep,
  commandStep,
  flowStep,
  composeStep,
];
