import type { Comparer } from "../compare/comparer.ts";
import type { FieldKind } from "../fields.ts";
import type { Classes } from "./expectationMaximisation.ts";

/** Where somebody lives: one thing, though it stands in several fields. */
export const addressKinds: readonly FieldKind[] = ["streetNumber", "street", "unit", "city", "region", "postalCode"];
/** What a family has in common beside its address. */
const familyKinds: readonly FieldKind[] = [...addressKinds, "lastName", "phone", "email"];

/** The fields a family shares; none when no address is known, for then nobody can be seen to live with anybody. */
export function sharedFields({ fields }: Comparer): number[] {
  if (!fields.some(({ column }) => column.kind === "street" || column.kind === "postalCode")) return [];
  return fields.flatMap(({ column }, field) => (familyKinds.includes(column.kind) ? [field] : []));
}

export const addressFields = ({ fields }: Comparer): number[] =>
  fields.flatMap(({ column }, field) => (addressKinds.includes(column.kind) ? [field] : []));

/** Twins and namesakes: a few in a hundred of one family have a birthday, or a first name, in common. */
const IN_COMMON = 0.03;
const SAME = 0.9;

/** Before anything is learnt: what one person says twice is nearly always the same, and so is what a family shares. */
export function firstClasses(u: readonly number[][], shared: readonly number[]): Classes {
  const mostlySame = ({ length }: readonly number[]) =>
    Array.from({ length }, (_, level) => (level === length - 1 ? SAME : (1 - SAME) / (length - 1)));
  const asAtRandom = (levels: readonly number[]) =>
    levels.map((share, level) => (1 - IN_COMMON) * share + (level === levels.length - 1 ? IN_COMMON : 0));
  return {
    u,
    m: u.map(mostlySame),
    family: u.map((levels, field) => (shared.includes(field) ? mostlySame(levels) : asAtRandom(levels))),
  };
}
