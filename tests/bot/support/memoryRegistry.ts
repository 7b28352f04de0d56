import type { CitizenProfile } from "../../../contracts/citizen.ts";
import type { ConsentDecision, Purpose } from "../../../contracts/consent.ts";
import type { Message } from "../../../contracts/message.ts";
import type { Effect, Turn, TurnReceipt } from "../../../contracts/turn.ts";
import type { Citizens, CommitResult, OpenTurn, Turns } from "../../../registry/registry.ts";

/** One person of the tests, with the address their code goes to. */
export interface MemoryCitizen {
  profile: CitizenProfile;
  contact: string;
}

interface Stored {
  open: OpenTurn;
  state: unknown;
}

/**
 * The registry's ports held in memory, with the semantics the engine relies on: a repeated message gives the stored
 * receipt, a commit on an old version is a conflict, effects are applied with the turn or not at all.
 */
export function createMemoryRegistry(people: MemoryCitizen[] = []) {
  const dialogues = new Map<string, Stored>();
  const receipts = new Map<string, TurnReceipt>();
  const codes = new Map<string, { code: string; citizenId?: string; attempts: number }>();
  const consents = new Map<string, (ConsentDecision & { id: string; at: Date })[]>();
  const turns: Turn[] = [];
  const reads: string[] = [];
  let requests = 0;

  const keyOf = (message: Message) => `${message.channel}:${message.providerId}`;
  const inForce = (citizenId: string, purpose: Purpose) =>
    consents.get(citizenId)?.findLast((receipt) => receipt.purpose === purpose)?.decision;

  const ports: Turns = {
    open: async (message) => {
      const receipt = receipts.get(keyOf(message));
      if (receipt) return { status: "duplicate", receipt: { ...receipt, duplicate: true } };
      const id = `${message.channel}:${message.address}`;
      const stored = dialogues.get(id) ?? { open: newDialogue(id), state: undefined };
      dialogues.set(id, stored);
      return { status: "open", turn: { ...stored.open, state: structuredClone(stored.state) } };
    },
    commit: async (open, turn, state): Promise<CommitResult> => {
      const known = receipts.get(keyOf(turn.message));
      if (known) return { status: "duplicate", receipt: { ...known, duplicate: true } };
      const stored = dialogues.get(open.dialogueId);
      if (!stored || stored.open.version !== open.version) return { status: "conflict" };
      const after = { ...stored.open, version: open.version + 1 };
      for (const effect of turn.effects) applyEffect(effect, after, turn);
      // Stored as a database would: plain JSON, or not at all.
      dialogues.set(open.dialogueId, { open: after, state: JSON.parse(JSON.stringify(state)) });
      turns.push(turn);
      const replies = turn.replies.map((reply) => ({
        ...reply,
        text: reply.text.replace("{requestNumber}", `LAV-2024-${String(requests).padStart(6, "0")}`),
      }));
      const receipt = { turnId: turn.id, duplicate: false, outcome: turn.outcome, replies };
      receipts.set(keyOf(turn.message), receipt);
      return { status: "committed", receipt };
    },
    repliesOf: async (turnId) => [...receipts.values()].find((one) => one.turnId === turnId)?.replies ?? [],
  };

  function applyEffect(effect: Effect, open: OpenTurn, turn: Turn): void {
    if (effect.kind === "create_request") requests += 1;
    if (effect.kind === "hand_off") open.owner = "agent";
    if (effect.kind === "verify_citizen") Object.assign(open, { assurance: "verified", citizenId: effect.citizenId });
    if (effect.kind === "send_code") {
      const person = people.find(({ contact }) => contact === effect.contact.value);
      codes.set(open.dialogueId, {
        code: "482913",
        attempts: 0,
        ...(person ? { citizenId: person.profile.citizenId } : {}),
      });
    }
    if (effect.kind === "stop_mailings" && open.citizenId) {
      const { citizenId } = open;
      const given = effect.consents.filter(({ purpose }) => inForce(citizenId, purpose) === "given");
      const withdrawn = given.map((one) => ({ ...one, id: one.purpose, at: turn.at }));
      consents.set(citizenId, [...(consents.get(citizenId) ?? []), ...withdrawn]);
    }
    if (effect.kind === "record_consent") {
      const list = consents.get(effect.citizenId) ?? [];
      consents.set(effect.citizenId, [...list, { ...effect.consent, id: `r${list.length}`, at: turn.at }]);
    }
  }

  const citizens: Citizens = {
    profileFor: async (citizenId, purpose) => {
      if (inForce(citizenId, purpose) !== "given") return undefined;
      reads.push(citizenId);
      return people.find(({ profile }) => profile.citizenId === citizenId)?.profile;
    },
    consents: async (citizenId) => {
      const all = consents.get(citizenId) ?? [];
      return Object.fromEntries(all.map(({ purpose, decision }) => [purpose, decision]));
    },
    receipts: async (citizenId) => consents.get(citizenId) ?? [],
    rehearseConsents: async () => {},
    forgetRehearsal: async () => {
      codes.clear();
      consents.clear();
    },
    checkCode: async (dialogueId, code) => {
      const sent = codes.get(dialogueId);
      if (!sent || sent.attempts >= 5) return { status: "expired" };
      sent.attempts += 1;
      return sent.citizenId && sent.code === code
        ? { status: "right", citizenId: sent.citizenId }
        : { status: "wrong", attemptsLeft: 5 - sent.attempts };
    },
    profileOnConsent: async (citizenId) => {
      reads.push(citizenId);
      return people.find(({ profile }) => profile.citizenId === citizenId)?.profile;
    },
    otherDialogue: async () => undefined,
    export: async () => undefined,
    erase: async () => false,
    proposals: async () => [],
    save: async () => 0,
    count: async () => people.length,
  };

  return {
    turns: ports,
    citizens,
    /** What was committed, in order. */
    committed: turns,
    /** Whose record was read. */
    reads,
    consents,
    codes,
    stateOf: (id: string) => dialogues.get(id)?.state,
    dialogues,
  };
}

function newDialogue(id: string): OpenTurn {
  return {
    conversationId: id,
    dialogueId: id,
    version: 0,
    state: undefined,
    assurance: "anonymous",
    owner: "assistant",
  };
}
