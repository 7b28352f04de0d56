import { z } from "zod";
import type { Participant, Registration } from "../../contracts/registration.ts";
import { inLanguage } from "../../contracts/language.ts";
import type { Offering, Session } from "../../contracts/offering.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { fold } from "../../contracts/fold.ts";
import { agesText } from "../compose/facts.ts";
import { cityMoment } from "../format/cityTime.ts";
import { clockText } from "../format/time.ts";
import { listOf } from "../format/words.ts";
import { formatText, texts } from "../texts/index.ts";
import type { Work } from "../work.ts";
import { resultOf, textOf, type Action, type ActionCall } from "./action.ts";

/** How long a place is kept while the registration system is asked. */
const HOLD_MINUTES = 30;
const NUMBER_PLACE = "{requestNumber}";

/** Whether the person may take part, and whether a place is left: told before anything else is asked. */
export const checkPlace: Action = async (work, call, parts) => {
  const { offering, session } = pickedOf(call, parts);
  const { language } = work.state;
  const ages = agesOf(call);
  const [min, max] = [session.ageMin ?? offering.ageMin, session.ageMax ?? offering.ageMax];
  const fits = ages.every((age) => age >= Math.floor(min ?? 0) && age <= Math.ceil(max ?? 120));
  const left = await seatsLeft(offering, session, parts);
  const mine = await registrationsOf(work, parts);
  return {
    work,
    result: resultOf({
      fits,
      full: offering.status === "full" || (left !== undefined && left < Math.max(ages.length, 1)),
      ages: agesText(min, max, language) ?? "",
      age: listOf(ages.map(String), language),
      ...(ages.length === 1 && ages[0] !== undefined ? { only_age: ages[0] } : {}),
      ...(left === undefined ? {} : { left }),
      names: mine.filter(sameSession(offering, session)).map(({ participant }) => participant.firstName),
    }),
  };
};

/** The first name in what was answered ("elle s’appelle Léa"), or that of the record. */
export const nameParticipant: Action = async (work, { slots, results }) => {
  const name = textOf(results["record"]?.["name"]) ?? bareName(textOf(slots["firstName"]) ?? "");
  const { data: known = [] } = z.array(z.string()).safeParse(results["place"]?.["names"]);
  const names = known.map(fold);
  return { work, result: resultOf({ name, already: names.includes(fold(name)) }) };
};

/** Asks for the place: held when the turn is written, or the turn is made again on what is then left. */
export const holdPlace: Action = async (work, call, parts) => {
  const { offering, session } = pickedOf(call, parts);
  const waiting = call.args["waiting"] === true;
  const ages = agesOf(call);
  const until = new Date(work.now.getTime() + HOLD_MINUTES * 60_000);
  const left = session.seats?.left;
  const effect = {
    kind: "hold_place" as const,
    offeringId: offering.id,
    sessionId: session.id,
    title: inLanguage(offering.title, work.state.language).text,
    seats: Math.max(ages.length, 1),
    ...(left === undefined ? {} : { seatsLeft: left }),
    until: until.toISOString(),
    waiting,
    participant: participantOf(call, ages),
  };
  return {
    work: { ...work, effects: [...work.effects, effect] },
    result: resultOf({ number: NUMBER_PLACE, until: clockText(cityMoment(until.getTime()), work.state.language) }),
  };
};

/** The registration the person means: by its number, by the activity they name, or the only one they have. */
export const findRegistration: Action = async (work, { slots }, parts) => {
  const all = await registrationsOf(work, parts);
  const number = textOf(slots["requestNumber"]);
  const which = fold(textOf(slots["which"]) ?? "");
  const about = fold(textOf(slots["activity"]) ?? "");
  const byNumber = number === undefined ? all : all.filter((one) => one.number === number);
  const chosen = byNumber.filter((one) => which !== "" && fold(nameOf(one)) === which);
  const named = byNumber.filter((one) => about !== "" && fold(one.title).includes(about));
  const candidates = chosen.length > 0 ? chosen : named.length > 0 ? named : byNumber;
  const [only] = candidates;
  const verified = work.state.flow.facts["verified"] === true;
  if (!only) return { work, result: resultOf({ found: false, several: false, verified }) };
  if (candidates.length > 1)
    return { work, result: resultOf({ found: false, several: true, verified, names: candidates.map(nameOf) }) };
  return { work, result: resultOf({ found: true, several: false, verified, ...describe(only, work, parts) }) };
};

/** Gives the place back, and has the registration system told. */
export const cancelRegistration: Action = async (work, { results }) => {
  const number = textOf(results["mine"]?.["number"]) ?? "";
  return {
    work: { ...work, effects: [...work.effects, { kind: "cancel_registration", number }] },
    result: resultOf({ done: true }),
  };
};

function describe({ number, title, status, participant, offeringId }: Registration, work: Work, parts: EngineParts) {
  const { language } = work.state;
  const offering = parts.knowledge.offering(offeringId);
  const refund = offering?.registration?.refund;
  const free = offering?.price?.amount === 0;
  const known = refund
    ? inLanguage(refund, language).text
    : formatText(free ? texts.refundFree : texts.refundUnknown, language);
  return { number, title, status, name: participant.firstName, refund: known };
}

const nameOf = ({ title, participant }: Registration) => `${title} – ${participant.firstName}`;

function registrationsOf(work: Work, parts: EngineParts): Promise<Registration[]> {
  const verified = work.citizenId !== undefined && work.state.flow.facts["verified"] === true;
  const { dialogueId } = work.open;
  return from("registry", () =>
    parts.registrations.of({ dialogueId, ...(verified && work.citizenId ? { citizenId: work.citizenId } : {}) }),
  );
}

const sameSession = (offering: Offering, session: Session) => (one: Registration) =>
  one.offeringId === offering.id && one.sessionId === session.id;

async function seatsLeft(offering: Offering, session: Session, parts: EngineParts): Promise<number | undefined> {
  if (!session.seats) return undefined;
  const taken = await from("registry", () => parts.registrations.taken(offering.id, session.id));
  return session.seats.left - taken;
}

function pickedOf({ results }: ActionCall, parts: EngineParts): { offering: Offering; session: Session } {
  const offering = parts.knowledge.offering(textOf(results["pick"]?.["offeringId"]) ?? "");
  const session = offering?.sessions.find(({ id }) => id === results["pick"]?.["sessionId"]);
  if (!offering || !session) throw new Error("A registration is about a session that is no longer in the catalogue");
  return { offering, session };
}

/** What was said goes before the record. */
function agesOf({ slots, results }: ActionCall): number[] {
  const said = [slots["age"] ?? []].flat().map(Number);
  const known = results["record"]?.["age"];
  return said.length > 0 ? said : typeof known === "number" ? [known] : [];
}

function participantOf({ results }: ActionCall, ages: number[]): Participant {
  return { firstName: (textOf(results["named"]?.["name"]) ?? "").slice(0, 80), age: ages[0] ?? 0 };
}

const INTRODUCTION =
  /^(?:(?:oui|bonjour|ok|yes|alors|c['’]est(?: pour)?|pour|(?:elle|il|iel) s['’]appelle|je m['’]appelle|(?:son|mon) (?:pr[ée]nom|nom)(?: c['’])?(?: ?est)?|moi c['’]est|(?:her|his|my|their) (?:first )?name is|(?:she|he) is(?: called)?|it['’]?s(?: for)?|for|i['’]?m)[\s,:]+)+/i;

function bareName(text: string): string {
  const [first = ""] = text.replace(INTRODUCTION, "").split(/[,.;!?(]/);
  const name = first.trim().split(/\s+/).slice(0, 3).join(" ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
