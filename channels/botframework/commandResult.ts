import { z } from "zod";
import type { InboundActivity } from "./activity.ts";
import type { OutboundActivity } from "./convert/outbound.ts";

const commandSchema = z.looseObject({ commandId: z.unknown(), sessionId: z.unknown() });

/** That a command is not supported, in the form of the specification (A6413, A11100, A11300, A9401). */
export function commandResult({ name, value }: InboundActivity): OutboundActivity {
  const { commandId, sessionId } = commandSchema.partial().catch({}).parse(value);
  return {
    type: "commandResult",
    name: name ?? "",
    value: {
      ...(typeof commandId === "string" ? { commandId } : {}),
      ...(typeof sessionId === "string" ? { sessionId, status: "error" } : {}),
      error: { code: "NotSupported", message: `Command ${name} is not supported` },
    },
  };
}
