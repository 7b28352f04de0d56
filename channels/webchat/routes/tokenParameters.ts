import { z } from "zod";
import { userIdSchema } from "../convert/activity.ts";
import { fail, ok, type Result } from "../problems.ts";
import type { Claims } from "../token.ts";

const schema = z.object({
  user: z.object({ id: userIdSchema.nullish() }).nullish(),
  trustedOrigins: z.array(z.string().max(300)).max(50).nullish(),
});

/** The optional body of « generate a token » and « start a conversation ». */
export function readTokenParameters(body: unknown): Result<Pick<Claims, "user" | "origins">> {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) return fail("BadRequest", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  const user = parsed.data.user?.id;
  const origins = parsed.data.trustedOrigins;
  return ok({ ...(user && { user }), ...(origins && origins.length > 0 && { origins }) });
}
