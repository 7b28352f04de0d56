import type { Flow, Flows, Step } from "../flows.ts";
import type { Frame } from "../state.ts";

/** Where a walk stands: the flow and step of the frame that has the floor. */
export interface At {
  flows: Flows;
  flow: Flow;
  step: Step;
  frame: Frame;
}
