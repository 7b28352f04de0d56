import { z } from "zod";

const faultSchema = z.object({ name: z.string().optional(), statusCode: z.number().optional() });

/** `jsonwebtoken`'s names for a token that is wrong, and JavaScript's for one that is none. */
const TOKEN_FAULTS = ["JsonWebTokenError", "TokenExpiredError", "NotBeforeError", "SyntaxError"];

/** 401 or 403 when the caller's token is at fault; undefined when it could not be checked, which is ours to mend. */
export function authenticationFault(error: unknown): 401 | 403 | undefined {
  const { name, statusCode } = faultSchema.catch({}).parse(error);
  if (statusCode === 403) return 403;
  return statusCode === 401 || TOKEN_FAULTS.includes(name ?? "") ? 401 : undefined;
}
