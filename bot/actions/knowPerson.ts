import type { CitizenProfile } from "../../contracts/citizen.ts";
import { fold } from "../../contracts/fold.ts";
import type { Params } from "../../flows/index.ts";
import { withProfile } from "../profile.ts";
import { resultOf, textOf, type Action } from "./action.ts";

type Member = CitizenProfile["household"][number];

/** People of the household that a word may mean. The record has no gender: a daughter is any child of it. */
const relations: Record<string, Member["relation"]> = {
  child: "child",
  children: "child",
  daughter: "child",
  son: "child",
  baby: "child",
  teen: "child",
  spouse: "spouse",
  self: "self",
};

/**
 * Whose age the search is about, from the record when consent allows it: the only child when a child was named, oneself
 * when "pour moi"; when several people fit, their first names are the options of the question.
 */
export const knowPerson: Action = async (work, { slots }, parts) => {
  const known = await withProfile(work, parts);
  if (!known.profile) return { work: known, result: resultOf({ ambiguous: false }) };
  const area = known.profile.postalCode?.slice(0, 3);
  const near = area && slots["near"] === undefined && slots["place"] === undefined ? { near: area } : {};
  return { work: known, result: resultOf({ ...near, ...personOf(known.profile, slots) }) };
};

function personOf(profile: CitizenProfile, slots: Params): Record<string, string | number | boolean | string[]> {
  if (slots["age"] !== undefined || slots["ageMin"] !== undefined || slots["ageMax"] !== undefined)
    return { ambiguous: false };
  const chosen = textOf(slots["who"]);
  const candidates = chosen
    ? profile.household.filter((member) => fold(member.firstName) === fold(chosen))
    : candidatesFor(profile, [slots["person"] ?? []].flat().map(String));
  const [only] = candidates;
  if (only && candidates.length === 1) return { ambiguous: false, age: only.age, name: only.firstName };
  return { ambiguous: candidates.length > 1, names: candidates.map((member) => member.firstName) };
}

function candidatesFor(profile: CitizenProfile, people: string[]): Member[] {
  const wanted = people.flatMap((person) => relations[person] ?? []);
  if (people.length > 0) return profile.household.filter((member) => wanted.includes(member.relation));
  const self = profile.household.filter((member) => member.relation === "self");
  const oneself =
    self.length > 0 || profile.age === undefined
      ? self
      : [{ firstName: profile.firstName, age: profile.age, relation: "self" as const }];
  return [...oneself, ...profile.household.filter((member) => member.relation !== "self")];
}
