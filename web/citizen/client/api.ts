import { call, read, type HttpParts, type HttpResult } from "./http.ts";
import type { Upload } from "./upload.ts";
import { activitySetWire, conversationWire, postedWire, tokenWire, type ActivitySet, type Token } from "./wire.ts";

/** What is sent as one message activity. `value` is what a button carried. */
export interface Outgoing {
  clientActivityID: string;
  text: string;
  locale: "fr" | "en";
  value?: unknown;
  photo?: File;
}

/** How much of a photo was sent, in percent. */
export type OnProgress = (percent: number) => void;

/** The calls of Direct Line 3.0 this page makes, one function each. */
export interface DirectLineApi {
  generate(): Promise<HttpResult<Token>>;
  start(token: string): Promise<HttpResult<{ conversationId: string }>>;
  refresh(token: string): Promise<HttpResult<Token>>;
  /** A WebSocket address that goes on after `watermark`. */
  reconnect(conversation: Token, watermark: string): Promise<HttpResult<{ streamUrl?: string | undefined }>>;
  activities(conversation: Token, watermark: string): Promise<HttpResult<ActivitySet>>;
  post(conversation: Token, message: Outgoing, onProgress: OnProgress): Promise<HttpResult<{ id: string }>>;
}

const base = "/v3/directline";

export function createApi(parts: HttpParts & { upload: Upload }): DirectLineApi {
  const path = (conversation: Token) => `${base}/conversations/${encodeURIComponent(conversation.conversationId)}`;
  const after = (watermark: string) => (watermark ? `?watermark=${encodeURIComponent(watermark)}` : "");
  return {
    generate: () => call(parts, { method: "POST", path: `${base}/tokens/public`, body: {} }, tokenWire),
    start: (token) => call(parts, { method: "POST", path: `${base}/conversations`, token, body: {} }, conversationWire),
    refresh: (token) => call(parts, { method: "POST", path: `${base}/tokens/refresh`, token, body: {} }, tokenWire),
    reconnect: (conversation, watermark) =>
      call(
        parts,
        { method: "GET", path: path(conversation) + after(watermark), token: conversation.token },
        conversationWire,
      ),
    activities: (conversation, watermark) =>
      call(
        parts,
        { method: "GET", path: `${path(conversation)}/activities${after(watermark)}`, token: conversation.token },
        activitySetWire,
      ),
    post: (conversation, message, onProgress) =>
      message.photo
        ? uploaded(parts, {
            url: `${parts.origin}${path(conversation)}/upload?userId=citizen`,
            token: conversation.token,
            form: toForm(message, message.photo),
            onProgress,
          })
        : call(
            parts,
            {
              method: "POST",
              path: `${path(conversation)}/activities`,
              token: conversation.token,
              body: toActivity(message),
            },
            postedWire,
          ),
  };
}

async function uploaded(
  { upload }: { upload: Upload },
  request: Parameters<Upload>[0],
): Promise<HttpResult<{ id: string }>> {
  const answer = await upload(request).catch(() => undefined);
  return answer ? read(answer.code, answer.text, postedWire) : { status: "unreachable" };
}

function toForm(message: Outgoing, photo: File): FormData {
  const form = new FormData();
  const activity = new Blob([JSON.stringify(toActivity(message))], { type: "application/vnd.microsoft.activity" });
  form.append("activity", activity);
  form.append("file", photo, photo.name);
  return form;
}

function toActivity({ clientActivityID, text, locale, value }: Outgoing) {
  const activity = {
    type: "message",
    from: { id: "citizen", role: "user" },
    text,
    locale,
    channelData: { clientActivityID },
  };
  return value === undefined ? activity : { ...activity, value };
}
