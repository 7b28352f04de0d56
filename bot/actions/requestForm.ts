import { requestFormSchema, type Offering } from "../../contracts/offering.ts";
import { correspondent } from "../../contracts/message.ts";
import type { EngineParts } from "../dependencies.ts";
import { withProfile } from "../profile.ts";
import type { Work } from "../work.ts";
import { both, resultOf, textOf, type Action, type ActionCall } from "./action.ts";
import { otherTitles } from "./otherRequest.ts";

/** What the service asked for needs, from the catalogue, and what is known already of who asks. */
export const requestForm: Action = async (work, call, parts) => {
  const offering = chosen(call, parts);
  if (!offering?.service) return { work, result: resultOf({ found: false }) };
  const known = await withProfile(work, parts);
  const { service, title, summary } = offering;
  const form = requestFormSchema.parse(service.form ?? {});
  const { forWhom } = form;
  return {
    work: known,
    result: resultOf(
      {
        found: true,
        request_type: service.requestType,
        others: otherTitles(work, call, offering.id, parts),
        ...both("title", title),
        ...both("summary", summary),
        ...both("next", service.nextStep),
        ...(forWhom ? both("whom", forWhom) : {}),
        ...(service.targetDays === undefined ? {} : { days: service.targetDays }),
        place: form.place,
        photo: form.photo && takesFiles(work),
        aloud: isAloud(work),
        anonymous: form.contact === "optional" && !isAloud(work),
        reachable: contactOfChannel(work) !== undefined,
        ...(known.profile ? { record: true, name: known.profile.firstName } : { record: false }),
      },
      // Whoever telephones has begun: there is no form to leave through, and a person listens.
      { fill: { service: offering.id, ...(isAloud(work) ? { go: "yes" } : {}) } },
    ),
  };
};

const isAloud = ({ message: { channel } }: Work) => channel === "phone";

/** A telephone hears no photo, and a text message brings none to us. */
const takesFiles = ({ message: { channel } }: Work) => channel === "web" || channel === "social";

/** The address of a channel that answers people where they write is a contact already. */
export function contactOfChannel({ message }: Work): { type: "email" | "phone"; value: string } | undefined {
  if (message.channel === "sms" || message.channel === "phone") return { type: "phone", value: message.address };
  return message.channel === "email" ? { type: "email", value: correspondent(message) } : undefined;
}

function chosen({ slots, results }: ActionCall, parts: EngineParts): Offering | undefined {
  const ids = results["look"]?.["ids"];
  const id = textOf(slots["service"]) ?? (Array.isArray(ids) ? textOf(ids[0]) : undefined);
  return id === undefined ? undefined : parts.knowledge.offering(id);
}
