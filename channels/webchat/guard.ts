import type { Request, RequestHandler, Response } from "express";
import { bearer, type Access, type Authorize } from "./access.ts";
import { isConversationId } from "./conversationId.ts";
import { fail, sendProblem, type Result } from "./problems.ts";
import { addressKey, type Rates } from "./rates.ts";
import { sendJson } from "./sendJson.ts";

/** A request that has been let in. `conversationId` is that of the address. */
export interface Call {
  request: Request;
  response: Response;
  access: Access;
}
export type ConversationCall = Call & { conversationId: string };
/** What a route answers: JSON with its status, or a problem. */
export type Answer = Result<{ status: 200 | 201; body: unknown }>;

interface GuardParts {
  authorize: Authorize;
  rates: Rates;
}

/** Counts, identifies and only then lets a request reach `handle`. */
export function guard(parts: GuardParts, handle: (call: Call) => Promise<Answer> | Answer): RequestHandler {
  return async (request, response) => send(request, response, await enter(parts, { request, response }, handle));
}

/** The same, on the address of one conversation. */
export function guardConversation(
  parts: GuardParts,
  handle: (call: ConversationCall) => Promise<Answer> | Answer,
): RequestHandler {
  return async (request, response) => {
    const conversationId = request.params["id"];
    const answer = isConversationId(conversationId)
      ? await enter(parts, { request, response, conversationId }, (call) => handle({ ...call, conversationId }))
      : fail("ConversationNotFound");
    send(request, response, answer);
  };
}

/**
 * The same for a file, which a page asks for by its address alone: the token may stand in the query. `handle` answers by
 * itself, unless there is a problem.
 */
export function guardFile(
  parts: GuardParts,
  handle: (call: ConversationCall) => Promise<Result<undefined>>,
): RequestHandler {
  return async (request, response) => {
    const conversationId = request.params["id"];
    const { t } = request.query;
    const entry = { request, response, use: "file" as const, ...(typeof t === "string" && { credential: t }) };
    const answer = isConversationId(conversationId)
      ? await enter(parts, { ...entry, conversationId }, (call) => handle({ ...call, conversationId }))
      : fail("ConversationNotFound");
    if (answer.status === "fail") sendProblem(request, response, answer);
  };
}

interface Entry {
  request: Request;
  response: Response;
  conversationId?: string;
  /** `chat` unless said. */
  use?: "chat" | "file";
  /** Instead of the header's. */
  credential?: string;
}

async function enter<T>(
  parts: GuardParts,
  { request, response, conversationId, use = "chat", credential }: Entry,
  handle: (call: Call) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const rate = await parts.rates.request(addressKey(request.ip));
  if (rate.status === "fail") return rate;
  const origin = request.get("origin");
  const need = { use, ...(conversationId && { conversationId }), ...(origin && { origin }) };
  const access = parts.authorize(credential ?? bearer(request.get("authorization")), need);
  return access.status === "fail" ? access : handle({ request, response, access: access.value });
}

function send(request: Request, response: Response, answer: Answer): void {
  if (answer.status === "fail") return sendProblem(request, response, answer);
  sendJson(response, answer.value.status, answer.value.body);
}
