import { z } from "zod";
import { rawBody } from "../body.ts";
import { userIdSchema } from "../convert/activity.ts";
import type { Answer, ConversationCall } from "../guard.ts";
import { fail, type Result } from "../problems.ts";
import { readActivity, receive } from "./receive.ts";
import { readUpload, type Upload } from "./readUpload.ts";
import type { RouteParts } from "./routeParts.ts";
import type { InboundActivity } from "../convert/activity.ts";

/** Files, with or without an activity. They are counted, measured, recognised and kept; then their message goes its way. */
export function upload(parts: RouteParts): (call: ConversationCall) => Promise<Answer> {
  const readBody = rawBody(parts.limits.uploadBytes);
  return (call) =>
    parts.arrivals.inOrder(call.conversationId, async (myTurn) => {
      const userId = userIdSchema.optional().safeParse(call.request.query["userId"]);
      if (!userId.success) return fail("BadRequest", { field: "userId" });
      const body = await readBody(call.request, call.response);
      const read = await readUpload(Buffer.isBuffer(body) ? body : Buffer.alloc(0), partHeaders(call), parts.limits);
      if (read.status === "fail") return read;
      const activity = toActivity(read.value, parts.limits.valueDepth);
      if (activity.status === "fail") return activity;
      const { files } = read.value;
      return receive(parts, { ...call, myTurn, files, ...(userId.data && { userId: userId.data }) }, activity.value);
    });
}

function partHeaders({ request }: ConversationCall): { contentType: string; disposition: string } {
  return { contentType: request.get("content-type") ?? "", disposition: request.get("content-disposition") ?? "" };
}

/** What the activity part says of its files is not used: the files themselves are there. */
function toActivity({ activity }: Upload, valueDepth: number): Result<InboundActivity> {
  const template = activity ? parseJson(activity) : { type: "message" };
  const fields = z.record(z.string(), z.unknown()).safeParse(template);
  return fields.success ? readActivity({ ...fields.data, attachments: [] }, valueDepth) : fail("MalformedJson");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
