import { correctedFieldSchema } from "../../contracts/citizen.ts";
import { fold } from "../../contracts/fold.ts";
import { resultOf, textOf, type Action } from "./action.ts";
import { fieldIn, newValue, oldValue } from "./correctedFields.ts";
import { added, personOf, recordOf } from "./ownRecord.ts";

const NUMBER_PLACE = "{requestNumber}";

/** What is to be corrected, from what was said so far: the field, the old value and the new one. */
export const readCorrection: Action = async (work, { slots }, parts) => {
  const record = await recordOf(work, parts);
  const chosen = fold([textOf(slots["field"]), textOf(slots["query"])].filter(Boolean).join(" "));
  const found = fieldIn(fold(textOf(slots["field"]) ?? "")) ?? fieldIn(chosen);
  if (!found) return { work, result: resultOf({ field: "none" }) };
  const { field, label } = found;
  const value = newValue(field, slots, work);
  return {
    work,
    result: resultOf({
      field,
      kind: field === "email" || field === "phone" ? "contact" : field === "language" ? "language" : "person",
      label_fr: label.fr,
      label_en: label.en,
      old: oldValue(record, field),
      ...(value === undefined ? {} : { value }),
    }),
  };
};

/** A code to the new contact, which proves that it is theirs. */
export const proveContact: Action = async (work, { results }) => {
  const value = textOf(results["wish"]?.["value"]) ?? "";
  const type = value.includes("@") ? "email" : "phone";
  const forCitizen = personOf(work);
  return added(work, { kind: "send_code", contact: { type, value }, forCitizen }, { sent: true });
};

/** The correction itself: at once, or as a request that a person decides. */
export const correctRecord: Action = async (work, { results }) => {
  const wish = results["wish"] ?? {};
  const field = correctedFieldSchema.safeParse(wish["field"]);
  const effect = {
    kind: "correct_record" as const,
    citizenId: personOf(work),
    field: field.success ? field.data : ("other" as const),
    old: textOf(wish["old"]) ?? "",
    new: textOf(wish["value"]) ?? "",
  };
  return added(work, effect, { number: NUMBER_PLACE });
};
