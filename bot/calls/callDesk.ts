import type { AssistInput, AssistView, KnowledgeCard, Suggestions, Summary } from "../../contracts/assist.ts";
import type { CallRow } from "../../contracts/assistLists.ts";
import type { Utterance } from "../../contracts/call.ts";
import type { CallAct, CallRecord, Calls, CallStart } from "../../contracts/calls.ts";
import type { CitizenDesk } from "../../contracts/citizenDesk.ts";
import type { Clock } from "../../contracts/clock.ts";
import type { Language } from "../../contracts/language.ts";
import type { RequestTypes } from "../../contracts/requestType.ts";
import type { Understand } from "../../contracts/understanding.ts";
import type { EngineParts } from "../dependencies.ts";
import { createMailbox } from "../mailbox.ts";
import { assistView, briefAsked, settledIn, withGrowing } from "./assistView.ts";
import { callRow } from "./callRow.ts";
import { commitCall } from "./commitCall.ts";
import { foldCall } from "./foldCall.ts";
import { createFollowed, type Followed } from "./followed.ts";
import { rememberUnderstood } from "./rememberUnderstood.ts";

export interface CallDeskParts {
  calls: Calls;
  engine: EngineParts;
  /** `understand` remembers what it read of this call. */
  suggest: (input: AssistInput, understand: Understand) => Promise<Suggestions>;
  /** Undefined while there is nothing to sum up. */
  summarise: (input: AssistInput, understand: Understand) => Promise<Summary | undefined>;
  codes: RequestTypes["propose"];
  search: (words: string, language: Language) => Promise<KnowledgeCard[]>;
  brief: CitizenDesk["brief"];
  clock: Clock;
  newId: () => string;
  log: EngineParts["log"];
}

/** Who opens the view of a call, and why: it goes in the audit each time there is more to see of somebody's record. */
export interface Onlooker {
  actor: string;
  reason: string;
}

/** Calls as they go on, in the same engine as every channel. Nothing is said to the caller: what the engine would say is suggested. */
export interface CallDesk {
  /** Without an id it gets one. Begun again, it is the same call. */
  start(start: CallStart): Promise<CallRecord>;
  /** `closed`: its turns are written and nothing more is heard. */
  hear(id: string, utterances: readonly Utterance[]): Promise<"heard" | "known" | "closed" | "unknown">;
  act(id: string, act: CallAct): ReturnType<Calls["act"]>;
  assign(id: string, agent: string): Promise<boolean>;
  end(id: string): Promise<boolean>;
  /** What tells an agent which of these calls wants them. */
  rows(calls: readonly CallRecord[]): Promise<CallRow[]>;
  view(id: string, onlooker: Onlooker): Promise<AssistView | undefined>;
  /** The search box of the panel, in the language of the call. */
  search(id: string, words: string): Promise<KnowledgeCard[]>;
  /** Called with the view at each change of the call, from then on. The one it changed from is what `view` gives. */
  subscribe(id: string, onlooker: Onlooker, listener: (view: AssistView) => void): () => void;
  /** Writes the caller's turns in the registry, once; nothing more is heard of the call. */
  commit(id: string): Promise<void>;
  stop(): Promise<void>;
}

export function createCallDesk(parts: CallDeskParts): CallDesk {
  const { calls, engine, clock, newId, log } = parts;
  const followed = createFollowed(engine.understand);
  const follow = (id: string) => followed.follow(id);
  const mailbox = createMailbox();

  async function make(id: string, call: Followed): Promise<AssistView | undefined> {
    const kept = await calls.log(id);
    if (!kept || kept.version === call.view?.version) return kept && call.view;
    const before = call.checkpoints.at(-1);
    call.checkpoints = await foldCall(kept, call.checkpoints, engine);
    call.log = kept;
    const settled = settledIn(kept);
    const same = call.settled === settled && call.checkpoints.at(-1) === before;
    const grown = call.view && same ? withGrowing(call.view, kept) : undefined;
    call.settled = settled;
    const view = (call.view = grown ?? (await assistView(kept, call, parts)));
    await Promise.all([...call.listeners].map((tell) => tell(view)));
    return view;
  }

  /** One at a time for a call; while one waits to begin, it is enough for all who ask. */
  function refresh(id: string): Promise<AssistView | undefined> {
    const call = follow(id);
    return (call.next ??= mailbox.post(id, () => {
      call.next = undefined;
      return make(id, call);
    }));
  }

  async function audited(id: string, view: AssistView, { actor, reason }: Onlooker): Promise<void> {
    const call = follow(id);
    const { assurance, record, candidateId } = view.citizen;
    const sight = JSON.stringify([actor, assurance, record?.citizenId ?? candidateId]);
    if (!call.log || call.looked.has(sight)) return;
    call.looked.add(sight);
    await parts.brief(briefAsked(call.log, view.language), { actor, reason });
  }

  const changed = (id: string) =>
    void refresh(id).catch((cause: unknown) => log.error({ call: id, err: String(cause) }, "a call could not be read"));
  const unsubscribe = calls.subscribe((id) => {
    for (const one of id === undefined ? followed.ids() : [id]) if (followed.isWatched(one)) changed(one);
  });

  return {
    start: ({ id, startedAt, ...rest }) =>
      calls.start({ ...rest, id: id ?? newId(), startedAt: startedAt ?? clock.now() }),
    async hear(id, utterances) {
      if (await calls.hear(id, utterances)) return "heard";
      const call = await calls.find(id);
      if (!call) return "unknown";
      return call.committedAt || call.status === "wrapped" ? "closed" : "known";
    },
    act: (id, act) => calls.act(id, act),
    assign: (id, agent) => calls.assign(id, agent),
    end: (id) => calls.end(id, clock.now()),
    rows: (open) => Promise.all(open.map(async (call) => callRow(call, await refresh(call.id)))),
    async view(id, onlooker) {
      const view = await refresh(id);
      if (view) await audited(id, view, onlooker);
      return view;
    },
    search: async (id, words) => parts.search(words, (await refresh(id))?.language ?? "fr"),
    subscribe(id, onlooker, listener) {
      const call = follow(id);
      const tell = async (view: AssistView) => {
        await audited(id, view, onlooker);
        listener(view);
      };
      call.listeners.add(tell);
      return () => {
        call.listeners.delete(tell);
        if (call.listeners.size === 0) call.understand = rememberUnderstood(engine.understand);
      };
    },
    async commit(id) {
      for (let done = false; !done;) {
        await refresh(id);
        const { log: kept, checkpoints } = follow(id);
        if (!kept) return;
        await commitCall(kept, checkpoints, engine.turns);
        done = await calls.committed(id, kept.version);
      }
    },
    async stop() {
      unsubscribe();
      await mailbox.drain();
    },
  };
}
