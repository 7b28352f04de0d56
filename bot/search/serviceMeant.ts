import type { Language } from "../../contracts/language.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";

/** Under this several kinds of requests are about as likely. */
const SURE = 0.4;

/** The catalogue's service that the likeliest kind of request is: people say « vidanges » and the service « ordures ». */
export async function serviceMeant(
  text: string,
  { language, now }: { language: Language; now: Date },
  { requestTypes, knowledge }: Pick<EngineParts, "requestTypes" | "knowledge">,
): Promise<Offering | undefined> {
  const [likeliest] = (await requestTypes?.propose([{ lineId: "said", text }], language, 1)) ?? [];
  const type = likeliest && likeliest.score >= SURE ? requestTypes?.byCode(likeliest.code) : undefined;
  if (type?.service === undefined) return undefined;
  const query = { text: type.title[language], language, kinds: ["service" as const], criteria: {}, limit: 8, now };
  const { hits } = await from("catalogue", () => knowledge.search({ ...query, evenUnsure: true }));
  return hits.find(({ offering }) => offering.service?.requestType === type.service)?.offering;
}
