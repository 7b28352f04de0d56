import type { Campaign, CampaignDraft, CampaignMedium, CampaignStatus, CampaignTopic, Issue } from "./campaign.ts";
import type { DeliveryResult } from "./delivery.ts";
import type { Language } from "./language.ts";

/** One message of a campaign to one person, taken to be sent now. */
export interface CampaignSend {
  id: string;
  campaignId: string;
  medium: CampaignMedium;
  address: string;
  language: Language;
}

/** What is sent of a campaign; it does not change once the sending has begun. */
export type CampaignContent = Pick<Campaign, "id" | "purpose" | "medium" | "subject" | "introduction"> & {
  issue: Issue;
};

/** The sending of campaigns, shared by any number of processes. While the assistant is switched off nothing is due and nothing is taken. */
export interface CampaignQueue {
  /** Those whose hour has come. */
  due(): Promise<Campaign[]>;
  /** One transaction: the issue and the audience are fixed, and the sending begins. False when it is not scheduled any more. */
  begin(id: string, issue: Issue): Promise<boolean>;
  /** What could not begin ends here. */
  giveUp(id: string, cause: string): Promise<void>;
  content(id: string): Promise<CampaignContent | undefined>;
  /**
   * Takes up to `limit` people of the campaigns under way in those media, within what each may send in a minute. Consent, stop and
   * bounce are looked at here, right before the message leaves; whoever must not be written to is set aside with the reason.
   * What was taken and not settled for `leaseMs` is never taken again: it may have left.
   */
  claim(limit: number, media: readonly CampaignMedium[], leaseMs: number): Promise<CampaignSend[]>;
  /** `retry` is taken again later, at most 5 times in all, with everything looked at again. */
  settle(sendId: string, result: DeliveryResult): Promise<void>;
  /** Cuts the messages of campaigns that ended before that moment from the people they went to. How many. */
  forget(before: Date): Promise<number>;
}

/** What a person was shown when they unsubscribed, for the receipt. */
export interface UnsubscribeWords {
  text: string;
  textVersion: string;
  language: Language;
}

export interface Campaigns {
  /** Newest first. */
  list(): Promise<Campaign[]>;
  find(id: string): Promise<Campaign | undefined>;
  /** How many people it would reach now, by the language they are written to in. */
  count(draft: Pick<CampaignDraft, "medium" | "purpose" | "audience">): Promise<Record<Language, number>>;
  create(draft: CampaignDraft, actor: string): Promise<Campaign>;
  /** False when it is a draft no more. Audited, as every change. */
  rewrite(id: string, draft: CampaignDraft, actor: string): Promise<boolean>;
  /** False when its state does not go there (`campaignMoves`). `at`: when the sending is to begin. */
  move(id: string, to: Exclude<CampaignStatus, "draft" | "sent">, actor: string, at?: Date): Promise<boolean>;
  queue: CampaignQueue;
  /**
   * Withdraws the consent of whoever that message went to, with a receipt, at once; asked again, changes nothing. False when it
   * leads to nobody any more: of somebody erased, of long ago, or a trial.
   */
  unsubscribe(sendId: string, words: UnsubscribeWords): Promise<boolean>;
  /** What the person of that message wants to hear about from now on; none is everything. */
  chooseTopics(sendId: string, topics: readonly CampaignTopic[]): Promise<void>;
  /** What they chose before. */
  topicsOf(sendId: string): Promise<CampaignTopic[]>;
  /** The address of the offering at that place of an issue, counted as followed; undefined when there is none. */
  follow(campaignId: string, position: number): Promise<string | undefined>;
}
