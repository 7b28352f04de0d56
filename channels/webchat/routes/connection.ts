import type { Request } from "express";
import { ok } from "../problems.ts";
import type { Answer } from "../guard.ts";
import { outsideAddress, streamUrl } from "../streamUrl.ts";
import type { Claims } from "../token.ts";
import type { RouteParts } from "./routeParts.ts";

/** Direct Line's Conversation: how to talk to it, and where to listen from `watermark` on. */
export function connection(
  parts: RouteParts,
  request: Request,
  wanted: { status: 200 | 201; watermark: number; claims: Pick<Claims, "conv" | "user" | "origins"> },
): Answer {
  const outside = outsideAddress(request, parts.publicUrl);
  if (outside.status === "fail") return outside;
  const { conv: conversationId } = wanted.claims;
  const streamToken = parts.tokens.issue({ ...wanted.claims, use: "stream" });
  return ok({
    status: wanted.status,
    body: {
      conversationId,
      token: parts.tokens.issue({ ...wanted.claims, use: "chat" }),
      expires_in: parts.limits.tokenSeconds,
      streamUrl: streamUrl({ outside: outside.value, conversationId, watermark: wanted.watermark, token: streamToken }),
    },
  });
}

/** What a new token keeps of the one the caller holds. */
export function claimsFor(conversationId: string, held: Claims | undefined): Pick<Claims, "conv" | "user" | "origins"> {
  return {
    conv: conversationId,
    ...(held?.user && { user: held.user }),
    ...(held?.origins && { origins: held.origins }),
  };
}
