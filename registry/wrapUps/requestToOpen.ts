import type { Bilingual } from "../../contracts/language.ts";
import type { RequestType } from "../../contracts/requestType.ts";
import type { Effect, RequestFollow } from "../../contracts/turn.ts";
import { targetDay } from "../requests/businessDays.ts";

type CreateRequest = Extract<Effect, { kind: "create_request" }>;
type Need = RequestType["needs"][number];

/** Names under which the panel and the flows send what a request needs. */
const NAMES: Readonly<Partial<Record<Need, readonly string[]>>> = {
  address: ["where", "address", "place", "adresse"],
  description: ["what", "description", "query"],
};
/** Fields that have a place of their own in the request, or only steered the flow. */
const ELSEWHERE = ["name", "contact", "phone", "email", "who", "useRecord", "go", "service", "photo"];

const given = (fields: Readonly<Record<string, string>>, names: readonly string[] = []): string | undefined =>
  names.map((name) => fields[name]?.trim()).find((value) => value !== undefined && value !== "");

/** What a team cannot do without and was not given: where to go. The rest may be unknown, or the caller may wish to be nobody. */
export const missingOf = ({ needs }: RequestType, fields: Readonly<Record<string, string>>): Need[] =>
  needs.filter((need) => need === "address" && given(fields, NAMES[need]) === undefined);

/** The request of a wrap-up as the effect that a flow ends with: the same path from there on. */
export function requestToOpen(type: RequestType, fields: Readonly<Record<string, string>>, now: Date): CreateRequest {
  const kept = Object.entries(fields).filter(([name, value]) => value.trim() !== "" && !ELSEWHERE.includes(name));
  return {
    kind: "create_request",
    requestType: type.service ?? type.code,
    summary: (given(fields, NAMES.description) ?? type.title.fr).slice(0, 500),
    fields: { ...Object.fromEntries(kept), code: type.code },
    follow: followOf(type.title, type.targetDays, fields, now),
  };
}

function followOf(title: Bilingual, days: number, fields: Readonly<Record<string, string>>, now: Date): RequestFollow {
  const anonymous = fields["who"] === "anonymous";
  const place = given(fields, NAMES.address);
  const name = given(fields, ["name"]);
  const contact = given(fields, ["contact", "phone", "email"]);
  return {
    title,
    targetOn: targetDay(now, days),
    anonymous,
    attachments: [],
    ...(place ? { place: { text: place } } : {}),
    ...(name && name !== "none" && !anonymous ? { name } : {}),
    ...(contact && !anonymous ? { contact: { type: contact.includes("@") ? "email" : "phone", value: contact } } : {}),
  };
}
