import type { Bounces } from "./bounces/bounces.ts";
import type { Assurance, ConsentDecision, Purpose } from "../contracts/consent.ts";
import type { CitizenProfile, NewCitizen } from "../contracts/citizen.ts";
import type { CatalogueEntry, DuplicateLink, Enrichment, EnrichmentEvent } from "../contracts/enrichment.ts";
import type { AssistFeedback } from "../contracts/assistFeedback.ts";
import type { Calls } from "../contracts/calls.ts";
import type { Campaigns } from "../contracts/campaigns.ts";
import type { CitizenDesk } from "../contracts/citizenDesk.ts";
import type { CitizenLookup } from "../contracts/citizenLookup.ts";
import type { Outbox } from "../contracts/delivery.ts";
import type { DeskAnswers, DeskCases } from "../contracts/desk.ts";
import type { Arrivals } from "../contracts/arrivals.ts";
import type { AssistantSwitch } from "../contracts/assistantSwitch.ts";
import type { ConversationReferences } from "../contracts/conversationReferences.ts";
import type { FailedArrivals } from "../contracts/failedArrival.ts";
import type { Mails } from "../contracts/mails.ts";
import type { DeliveryReports } from "../contracts/deliveryReport.ts";
import type { AgentPresence, Handovers, QueueCare } from "../contracts/handover.ts";
import type { InteractionFilter, InteractionPage } from "../contracts/interaction.ts";
import type { Message } from "../contracts/message.ts";
import type { FileRemovals } from "../contracts/fileRemovals.ts";
import type { Facility, ImportReport, Offering } from "../contracts/offering.ts";
import type { PersonalRecord } from "../contracts/personalRecord.ts";
import type { Registration, RegistrationQueue } from "../contracts/registration.ts";
import type { Reply } from "../contracts/reply.ts";
import type { Requests } from "../contracts/request.ts";
import type { StaffRole, StaffSessions, VouchedStaff } from "../contracts/staff.ts";
import type { Stops } from "./stops/stops.ts";
import type { Transcript } from "../contracts/transcript.ts";
import type { WrapUps } from "../contracts/wrapUps.ts";
import type { Proposal, Turn, TurnReceipt } from "../contracts/turn.ts";

/** What a turn starts from. `state` is the engine's own (parsed by it); undefined on the first turn. */
export interface OpenTurn {
  conversationId: string;
  dialogueId: string;
  /** Compare-and-swap: the commit succeeds only on this version. */
  version: number;
  state: unknown;
  assurance: Assurance;
  citizenId?: string;
  owner: "assistant" | "agent";
}

/** `conflict`: another turn was committed first, open again and redo. */
export type CommitResult =
  | { status: "committed"; receipt: TurnReceipt }
  | { status: "duplicate"; receipt: TurnReceipt }
  | { status: "conflict" };

export interface Turns {
  /** The stored receipt when (channel, providerId) was seen; otherwise the dialogue to work on (made when new). One round trip. */
  open(message: Message): Promise<{ status: "duplicate"; receipt: TurnReceipt } | { status: "open"; turn: OpenTurn }>;
  /** ONE transaction: inbox row, turn, interaction, dialogue state, effects, outbox rows. One round trip when there are no rare effects. */
  commit(open: OpenTurn, turn: Turn, state: unknown): Promise<CommitResult>;
  /** What was said in a turn, as it was sent; empty when the turn is unknown or was erased. */
  repliesOf(turnId: string): Promise<Reply[]>;
}

/** A person says no to a fact read in a text, or takes it back. */
export interface EnrichmentDecision {
  offeringId: string;
  enrichmentId: string;
  action: "refused" | "restored";
  actor: string;
}

/** `since`: what could be attended for the last time before that day (`YYYY-MM-DD`) is put aside. `ids`: these only. */
export interface CatalogueSelection {
  since?: string;
  ids?: string[];
}

export interface Catalogue {
  /** Every offering with its sessions, in the order of ids. Streams in pages: 100 000 do not sit in memory twice. */
  all(selection?: CatalogueSelection): AsyncIterable<Offering>;
  count(): Promise<number>;
  /** Changes whenever what `all` gives does; names the saved index. */
  fingerprint(selection?: CatalogueSelection): Promise<string>;
  /** Every offering with what its source said, what was read in its text and its near copies; streams as `all` does. */
  entries(): AsyncIterable<CatalogueEntry>;
  entry(offeringId: string): Promise<CatalogueEntry | undefined>;
  /** One transaction; false when there is no such enrichment or nothing to change. A later import keeps to it. */
  decide(decision: EnrichmentDecision): Promise<boolean>;
  /** What happened to the enrichments of an offering, oldest first. */
  enrichmentEvents(offeringId: string): Promise<EnrichmentEvent[]>;
  /** One transaction: these are all the near copies there are. */
  saveDuplicates(links: readonly DuplicateLink[]): Promise<void>;
  /**
   * One transaction. Adds, changes, leaves unchanged; with `complete`, offerings of the source not given are removed.
   * With `dryRun` the same is counted and nothing changes. `enrich` reads the text of each offering: what it finds is kept apart
   * from what the source says, and joined to it where the source is silent and nobody refused it.
   */
  save(
    source: string,
    offerings: Iterable<Offering>,
    options?: { complete?: boolean; dryRun?: boolean; enrich?: (offering: Offering) => Enrichment[] },
  ): Promise<Omit<ImportReport, "refused"> & { removed: number }>;
  facilities(): Promise<Facility[]>;
  /** One transaction, by id. With `dryRun` it only counts. */
  saveFacilities(facilities: Facility[], options?: { dryRun?: boolean }): Promise<Omit<ImportReport, "refused">>;
  /** Called after a change: with the ids that were saved or removed when they are few, without when anything may have changed. */
  subscribe(listener: (ids: string[] | undefined) => void): () => void;
}

/** What a person left in another of their conversations. `state` is the engine's own. */
export interface OtherDialogue {
  dialogueId: string;
  version: number;
  at: Date;
  state: unknown;
}

export interface Citizens {
  /** Undefined without a `given` consent for the purpose: consent and record are read in the same statement. Audited. */
  profileFor(citizenId: string, purpose: Purpose): Promise<CitizenProfile | undefined>;
  /**
   * The same in the turn that gives the consent, before it is written: read as it will be then, of a dialogue verified as that
   * citizen. Nothing stays of it but the audit.
   */
  profileOnConsent(
    citizenId: string,
    dialogueId: string,
    consent: ConsentDecision,
  ): Promise<CitizenProfile | undefined>;
  /** The consent in force for each purpose (absent: never asked). */
  consents(citizenId: string): Promise<Partial<Record<Purpose, ConsentDecision["decision"]>>>;
  receipts(citizenId: string): Promise<(ConsentDecision & { id: string; at: Date })[]>;
  /**
   * Between two rehearsals only: forgets every code and every consent, so that people are as they were imported. Throws unless
   * the registry was opened with `rehearsal`: a real receipt is never forgotten.
   */
  forgetRehearsal(): Promise<void>;
  /** Consents that invented people are said to have given, with their receipts. Throws unless the registry was opened with `rehearsal`. */
  rehearseConsents(given: readonly { citizenId: string; at: Date; consent: ConsentDecision }[]): Promise<void>;
  /**
   * Whether `code` is the one sent for this dialogue. At most 5 attempts, 10 minutes; same work whether a record exists or not.
   * `right_for_request`: it proves the contact given with one request, and no record.
   */
  checkCode(
    dialogueId: string,
    code: string,
  ): Promise<
    | { status: "right"; citizenId: string }
    | { status: "right_for_request" }
    | { status: "wrong"; attemptsLeft: number }
    | { status: "expired" }
  >;
  /** All that is held of the person; undefined when there is nobody of that id. `actor` is who reads, for the audit. */
  export(citizenId: string, actor: string): Promise<PersonalRecord | undefined>;
  /** One transaction: the person, what they said, and their links; false when there is nobody. Requests stay, without them. */
  erase(citizenId: string, actor: string): Promise<boolean>;
  /** The dialogue last talked in, of another conversation recognised as this citizen's. */
  otherDialogue(citizenId: string, dialogueId: string): Promise<OtherDialogue | undefined>;
  /** What was last proposed in a dialogue, with its reasons and factors. */
  proposals(dialogueId: string): Promise<Proposal[]>;
  save(citizens: Iterable<NewCitizen>): Promise<number>;
  count(): Promise<number>;
}

/** What was asked of the registration system through the assistant. */
export interface Registrations {
  /** Seats of a session held or confirmed here that the catalogue does not count yet. */
  taken(offeringId: string, sessionId: string): Promise<number>;
  /** Those in force of the dialogue and, when one is given, of the citizen; the newest first. */
  of(who: { dialogueId: string; citizenId?: string }): Promise<Registration[]>;
  queue: RegistrationQueue;
}

export interface StaffAccount {
  username: string;
  displayName: string;
  role: StaffRole;
  passwordHash: string;
  /** Their own addresses, where trials of campaigns go. */
  email?: string | undefined;
  phone?: string | undefined;
  /** May no longer sign in. */
  disabled?: boolean | undefined;
}

export interface Staff {
  find(username: string): Promise<StaffAccount | undefined>;
  list(): Promise<StaffAccount[]>;
  save(accounts: StaffAccount[]): Promise<void>;
  /** Makes the account or changes its password alone, which ends all its sessions; `fault` says why not. Audited. */
  setPassword(
    account: Pick<StaffAccount, "username" | "displayName" | "role">,
    password: string,
    actor: string,
  ): Promise<{ status: "ok" } | { status: "fail"; fault: string }>;
  /** The account of somebody a provider vouches for, made or brought up to date; undefined when it is disabled, or the name is another's. */
  vouch(staff: VouchedStaff): Promise<string | undefined>;
  /** Ends its sessions at once. False when there is no such account. Audited. */
  disable(username: string, disabled: boolean, actor: string): Promise<boolean>;
}

export interface Registry {
  turns: Turns;
  transcript: Transcript;
  outbox: Outbox;
  arrivals: Arrivals;
  references: ConversationReferences;
  assistant: AssistantSwitch;
  desk: DeskAnswers;
  handovers: Handovers & QueueCare;
  presence: AgentPresence;
  deskCases: DeskCases;
  failedArrivals: FailedArrivals;
  mails: Mails;
  stops: Stops;
  bounces: Bounces;
  campaigns: Campaigns;
  calls: Calls;
  wrapUps: WrapUps;
  feedback: AssistFeedback;
  deliveryReports: DeliveryReports;
  catalogue: Catalogue;
  citizens: Citizens;
  /** What an agent sees of the person they talk with. */
  citizenDesk: CitizenDesk;
  citizenLookup: CitizenLookup;
  requests: Requests;
  registrations: Registrations;
  fileRemovals: FileRemovals;
  interactions: { list(filter: InteractionFilter): Promise<InteractionPage> };
  staff: Staff;
  sessions: StaffSessions;
  audit: { record(entry: { actor: string; action: string; subject: string; detail?: string }): Promise<void> };
  /** Throws with a sentence when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How the registry is opened: a PostgreSQL server, or PGlite in `dataDir` (`undefined`: in memory, for tests). */
export interface RegistryOptions {
  databaseUrl?: string;
  dataDir?: string;
  /** 32 bytes: encrypts raw text, keys contact look-ups and code hashes. */
  dataKey: Uint8Array;
  now: () => Date;
  /** The calendar of when people of the 311 answer; the demonstration's without. */
  officeHoursFile?: string;
  /** Turns are sealed and written on another thread than the caller's: for a server at work, whose second core then takes a share. */
  writesApart?: boolean;
  /** The people in it are invented, and may be made to forget what they consented to. */
  rehearsal?: boolean;
}
export type OpenRegistry = (options: RegistryOptions) => Promise<Registry>;
