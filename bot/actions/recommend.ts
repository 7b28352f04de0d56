import { inLanguage } from "../../contracts/language.ts";
import type { SearchQuery } from "../../contracts/search.ts";
import { proposalOf } from "../compose/cards.ts";
import { from } from "../errors.ts";
import { scheduleOf, datesOf } from "../format/time.ts";
import { withProfile } from "../profile.ts";
import type { Factor } from "../work.ts";
import { resultOf, type Action } from "./action.ts";

/**
 * One activity for somebody of the household, the youngest first, near home: only where the consent lets the record be read. What
 * was used of it is kept with the proposal.
 */
export const recommend: Action = async (work, _call, parts) => {
  const known = await withProfile(work, parts);
  const { profile } = known;
  if (!profile) return { work: known, result: resultOf({ found: false }) };
  const { language } = known.state;
  const someone = profile.household.toSorted((a, b) => a.age - b.age)[0] ?? profile;
  const area = profile.postalCode?.slice(0, 3);
  const place = area ? parts.knowledge.locate(area) : undefined;
  const query: SearchQuery = {
    text: "",
    language,
    kinds: ["activity", "event"],
    criteria: {
      ...(someone.age === undefined ? {} : { age: someone.age }),
      ...(place ? { near: { label: place.label, lat: place.lat, lon: place.lon } } : {}),
      seatsNeeded: 1,
    },
    limit: 1,
    now: known.now,
  };
  const [hit] = (await from("catalogue", () => parts.knowledge.search(query))).hits;
  if (!hit) return { work: known, result: resultOf({ found: false }) };
  const factors: Factor[] = [
    ...(someone.age === undefined ? [] : [{ field: "age", value: String(someone.age) }]),
    ...(place && area ? [{ field: "postalCode", value: area }] : []),
  ];
  const { offering, session } = hit;
  const when = session ? [scheduleOf(session, language), datesOf(session, language)].filter(Boolean).join(", ") : "";
  const title = inLanguage(offering.title, language).text;
  const inSentence = when.charAt(0).toLowerCase() + when.slice(1);
  return {
    work: {
      ...known,
      effects: [...known.effects, { kind: "save_proposals", proposals: [proposalOf(hit, factors, language)] }],
      state: {
        ...known.state,
        focus: { offeringId: offering.id, title, ...(session ? { sessionId: session.id } : {}) },
      },
    },
    result: resultOf({
      found: true,
      title,
      when: language === "fr" ? inSentence : when,
      name: someone.firstName,
      offeringId: offering.id,
      ...(session ? { sessionId: session.id } : {}),
    }),
  };
};
