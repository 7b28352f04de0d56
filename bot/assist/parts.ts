import type { EngineParts } from "../dependencies.ts";

/** What of the engine the panel is made with. Without `requestTypes` no code is proposed for the request. */
export type AssistParts = Pick<
  EngineParts,
  "understand" | "knowledge" | "information" | "flows" | "clock" | "requestTypes"
>;
