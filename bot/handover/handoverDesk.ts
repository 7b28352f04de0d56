import type { AssistInput, AssistView, KnowledgeCard, Suggestions, Summary } from "../../contracts/assist.ts";
import type { HandoverRow } from "../../contracts/assistLists.ts";
import type { CitizenDesk } from "../../contracts/citizenDesk.ts";
import type { Handover, Handovers } from "../../contracts/handover.ts";
import type { Language } from "../../contracts/language.ts";
import type { RequestTypes } from "../../contracts/requestType.ts";
import type { WrapUps } from "../../contracts/wrapUps.ts";
import type { EngineParts } from "../dependencies.ts";
import { createMailbox } from "../mailbox.ts";
import { type ConsideredLine, considerLines } from "./considerLines.ts";
import { briefAsked, handoverView } from "./handoverView.ts";

export interface HandoverDeskParts {
  handovers: Handovers;
  engine: EngineParts;
  suggest: (input: AssistInput) => Promise<Suggestions>;
  summarise: (input: AssistInput) => Promise<Summary | undefined>;
  codes: RequestTypes["propose"];
  search: (words: string, language: Language) => Promise<KnowledgeCard[]>;
  brief: CitizenDesk["brief"];
  wrapUps: Pick<WrapUps, "of">;
  log: EngineParts["log"];
}

interface Onlooker {
  actor: string;
  reason: string;
}

/** Conversations handed over, as their agents see them. */
export interface HandoverDesk {
  view(id: string, onlooker: Onlooker): Promise<AssistView | undefined>;
  search(id: string, words: string): Promise<KnowledgeCard[]>;
  /** Called with the view at each change, from then on. */
  subscribe(id: string, onlooker: Onlooker, listener: (view: AssistView) => void): () => void;
  /** With what tells that something was said; the alert of those somebody looked at here. */
  rows(handovers: readonly Handover[]): HandoverRow[];
  /** Ends when nothing is being read any more. */
  stop(): Promise<void>;
}

interface Followed {
  considered: ConsideredLine[];
  view?: AssistView;
  /** Who saw whose record at which assurance: audited. */
  looked: Set<string>;
}

/** Conversations whose lines need not be read again. */
const HELD = 200;

export function createHandoverDesk(parts: HandoverDeskParts): HandoverDesk {
  const { handovers, engine, log } = parts;
  const held = new Map<string, Followed>();
  const mailbox = createMailbox();

  function follow(id: string): Followed {
    const found = held.get(id) ?? { considered: [], looked: new Set<string>() };
    held.delete(id);
    held.set(id, found);
    if (held.size > HELD) for (const oldest of held.keys()) if (held.size > HELD) held.delete(oldest);
    return found;
  }

  async function make(id: string): Promise<AssistView | undefined> {
    const followed = follow(id);
    const { version, lines, assurance, citizenId } = await handovers.exchange(id);
    if (followed.view && followed.view.version === version) return followed.view;
    const [handover, history] = [await handovers.find(id), await handovers.history(id)];
    if (!handover) return undefined;
    const exchange = { handover, lines, assurance, citizenId };
    followed.considered = await considerLines(exchange, followed.considered, engine);
    return (followed.view = await handoverView({ exchange, version, considered: followed.considered, history }, parts));
  }

  const refresh = (id: string) => mailbox.post(id, () => make(id));

  async function view(id: string, { actor, reason }: Onlooker): Promise<AssistView | undefined> {
    const seen = await refresh(id);
    const handover = seen && (await handovers.find(id));
    if (!seen || !handover) return undefined;
    const { looked } = follow(id);
    const sight = JSON.stringify([actor, seen.citizen.assurance, seen.citizen.record?.citizenId]);
    if (!looked.has(sight)) await parts.brief(briefAsked(handover, seen.language), { actor, reason });
    looked.add(sight);
    return seen;
  }

  return {
    view,
    search: async (id, words) => parts.search(words, (await refresh(id))?.language ?? "fr"),
    subscribe: (id, onlooker, listener) =>
      handovers.watch(id, () => {
        view(id, onlooker).then(
          (seen) => seen && listener(seen),
          (cause: unknown) => log.error({ handover: id, err: String(cause) }, "a conversation could not be read"),
        );
      }),
    rows: (list) =>
      list.map((handover) => {
        const alert = held.get(handover.id)?.view?.mood.alert;
        return { ...handover, ...(alert ? { alert: true } : {}) };
      }),
    stop: () => mailbox.drain(),
  };
}
