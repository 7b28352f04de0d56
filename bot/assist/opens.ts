import type { AssistInput, Suggestions } from "../../contracts/assist.ts";
import type { Flow, Frame } from "../../flows/index.ts";
import type { AssistParts } from "./parts.ts";

type Opens = NonNullable<Suggestions["nextStep"]>["opens"];

/** Flows whose end is a request in the registry. */
export const REQUESTS: ReadonlySet<string> = new Set(["request_service", "complaint"]);
/** Without them nobody knows what to do, or where; a name may be given or not. */
const NEEDED = new Set(["what", "where", "query"]);

/** The request type that may be opened now: of the catalogue's service, or else the one nearest to what was said. */
export async function opens(
  { frame, flow, missing }: { frame: Frame; flow: Flow; missing: readonly { slot: string }[] },
  input: AssistInput,
  { requestTypes }: AssistParts,
): Promise<Opens> {
  if (!REQUESTS.has(flow.id) || !requestTypes || missing.some(({ slot }) => NEEDED.has(slot))) return undefined;
  const service = frame.results["form"]?.["request_type"];
  const own = requestTypes.all().find((type) => type.service !== undefined && type.service === service);
  if (own) return { code: own.code, title: own.title };
  const [nearest] = await requestTypes.propose(said(input), input.language, 1);
  return nearest && { code: nearest.code, title: nearest.title };
}

const said = ({ lines }: AssistInput) =>
  lines.filter(({ from, final }) => from === "citizen" && final).map(({ id, text }) => ({ lineId: id, text }));
