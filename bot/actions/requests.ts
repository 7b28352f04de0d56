import type { Bilingual } from "../../contracts/language.ts";
import type { RequestFollow } from "../../contracts/turn.ts";
import { activeFrame, type Params } from "../../flows/index.ts";
import { targetDay } from "../../registry/requests/index.ts";
import type { EngineParts } from "../dependencies.ts";
import { placeWords } from "../handover/placeWords.ts";
import { dayName } from "../format/time.ts";
import { requestTitles } from "../texts/index.ts";
import type { Work } from "../work.ts";
import { resultOf, textOf, type Action, type ActionCall } from "./action.ts";
import { contactOfChannel } from "./requestForm.ts";

/** The registry draws the number in the turn's transaction and writes it where the replies say so. */
const NUMBER_PLACE = "{requestNumber}";

/** Slots that steer the flow, or that have a place of their own in the request. */
const ELSEWHERE = ["service", "go", "who", "useRecord", "name", "contact", "photo"];

/** Opens a request with what the flow gathered. */
export const createRequest: Action = async (work, call) => {
  const requestType = textOf(call.args["requestType"]) ?? textOf(formOf(call)["request_type"]) ?? "general";
  const fields = fieldsOf(call);
  const summary = fields["what"] ?? fields["activity"] ?? fields["query"] ?? requestType;
  const follow = followOf(work, call, requestType);
  const { targetOn } = follow;
  return {
    work: {
      ...work,
      effects: [
        ...work.effects,
        { kind: "create_request", requestType, summary: summary.slice(0, 500), fields, follow },
      ],
    },
    result: resultOf({
      number: NUMBER_PLACE,
      followed: !follow.anonymous,
      ...(targetOn ? { target_fr: dayName(targetOn, "fr"), target_en: dayName(targetOn, "en") } : {}),
    }),
  };
};

/** A person takes over with the next message, with what was given on the way: from then on the assistant is silent. */
export const handOff: Action = async (work, { slots }, parts) => {
  const frame = activeFrame(work.state.flow);
  const given = handedOver(work, parts);
  const place = await placeInQueue(work, parts);
  return {
    work: {
      ...work,
      effects: [
        ...work.effects,
        {
          kind: "hand_off",
          reason: textOf(slots["reason"]) ?? "asked",
          ...(frame ? { flow: frame.flow } : {}),
          ...(Object.keys(given).length > 0 ? { given } : {}),
        },
      ],
    },
    result: resultOf({ done: true, ...(place ? { place } : {}) }),
  };
};

/** The words of the place they will have; none of a queue that cannot be read, for they are given to a person all the same. */
async function placeInQueue(work: Work, { handovers }: EngineParts): Promise<string | undefined> {
  const { language } = work.state;
  const place = await handovers?.expected(language).catch(() => undefined);
  return place && placeWords(place, { channel: work.message.channel, language, now: work.now });
}

/** What every flow under way was told, the one in hand last. A one-time code is nobody else’s. */
function handedOver({ state }: Work, { flows }: EngineParts): Record<string, string> {
  const frames = state.flow.frames.filter(({ role }) => role !== "pattern");
  const given = frames.flatMap(({ flow, slots }) =>
    Object.entries(slots).filter(([slot]) => flows.byId.get(flow)?.slots[slot]?.secret !== true),
  );
  return Object.fromEntries(given.map(([slot, value]) => [slot, inWords(value)]));
}

/** What was said, and which offering it is about. */
function fieldsOf({ slots, results }: ActionCall): Record<string, string> {
  const picked = results["pick"] ?? {};
  const offering = ["offeringId", "sessionId", "title_fr"].flatMap((key) => {
    const value = textOf(picked[key]);
    return value ? [[key.replace("title_fr", "title"), value] as const] : [];
  });
  const given = Object.entries(slots).filter(([slot]) => !ELSEWHERE.includes(slot));
  return Object.fromEntries([...given.map(([slot, value]) => [slot, inWords(value)] as const), ...offering]);
}

function followOf(work: Work, call: ActionCall, requestType: string): RequestFollow {
  const { slots } = call;
  const { title_fr: fr, title_en: en, days } = formOf(call);
  const title: Bilingual | undefined =
    typeof fr === "string" && typeof en === "string" ? { fr, en } : requestTitles[requestType];
  const anonymous = slots["who"] === "anonymous" || slots["answer"] === "no";
  const name = textOf(slots["name"]);
  const contact = anonymous ? undefined : (contactFrom(slots) ?? contactOfChannel(work));
  const place = placeOf(call);
  return {
    ...(title ? { title } : {}),
    ...(typeof days === "number" ? { targetOn: targetDay(work.now, days) } : {}),
    ...(name !== undefined && name !== "none" && !anonymous ? { name } : {}),
    ...(contact ? { contact } : {}),
    anonymous,
    ...(place ? { place } : {}),
    attachments: [slots["photo"] ?? []]
      .flat()
      .map(String)
      .filter((id) => id !== "none"),
  };
}

function contactFrom(slots: Params): RequestFollow["contact"] {
  const value = textOf(slots["contact"]);
  return value === undefined ? undefined : { type: value.includes("@") ? "email" : "phone", value };
}

function placeOf({ slots, results }: ActionCall): RequestFollow["place"] {
  const text = textOf(slots["where"]);
  const { lat, lon } = results["place"] ?? {};
  if (text === undefined) return undefined;
  return typeof lat === "number" && typeof lon === "number" ? { text, lat, lon } : { text };
}

/** What an earlier step said of the request: the service’s form, or the kind of a complaint. */
const formOf = ({ results }: ActionCall) => results["form"] ?? results["sort"] ?? {};
const inWords = (value: Params[string]): string => [value].flat().join(", ");
