import type { Mails, MailThread } from "../../../contracts/mails.ts";
import type { Mail } from "../parse/index.ts";

/** How threads are found. A Message-ID may belong to several: a newsletter's does. */
export type ThreadLookup = Pick<Mails, "thread" | "threadsOfMessage" | "threadsOfNumber">;

export type Clue = "token" | "references" | "in_reply_to" | "number";

/** Clues that led to a thread the sender has no part in: worth a line in the journal, never an answer in that thread. */
export type ThreadFound =
  | { status: "found"; thread: MailThread; by: Clue; strangerTo: Clue[] }
  | { status: "new"; strangerTo: Clue[] };

export interface FindThreadParts {
  lookup: ThreadLookup;
  /** Reads a thread from one of our addresses: `createThreadTokens(…).read`. */
  readToken: (address: string) => string | undefined;
}

type Headers = Pick<Mail, "to" | "cc" | "headers" | "references" | "inReplyTo" | "subject">;

/**
 * Which conversation a mail of `sender` belongs to: the token of the address it was sent to, then every id of References from the last,
 * then In-Reply-To, then the number in the subject. Whatever the clue says, the sender must take part in that thread: two
 * people who answer one newsletter, or somebody to whom an answer was forwarded, never meet in one.
 */
export async function findThread(mail: Headers, sender: string, parts: FindThreadParts): Promise<ThreadFound> {
  const strangerTo: Clue[] = [];
  for (const [clue, threads] of cluesOf(mail, parts)) {
    const found = await threads();
    const own = found.find(({ participants }) => participants.includes(sender));
    if (own) return { status: "found", thread: own, by: clue, strangerTo };
    if (found.length > 0 && !strangerTo.includes(clue)) strangerTo.push(clue);
  }
  return { status: "new", strangerTo };
}

type ClueReader = [Clue, () => Promise<readonly MailThread[]>];

function cluesOf(mail: Headers, { lookup, readToken }: FindThreadParts): ClueReader[] {
  const tokens = addressedTo(mail).flatMap((address) => readToken(address) ?? []);
  const byId = async (id: string) => [(await lookup.thread(id)) ?? []].flat();
  return [
    ...tokens.map((id): ClueReader => ["token", () => byId(id)]),
    ...mail.references.toReversed().map((id): ClueReader => ["references", () => lookup.threadsOfMessage(id)]),
    ...mail.inReplyTo.map((id): ClueReader => ["in_reply_to", () => lookup.threadsOfMessage(id)]),
    ...numbersOf(mail.subject).map((number): ClueReader => ["number", () => lookup.threadsOfNumber(number)]),
  ];
}

// The envelope's address, as receiving servers note it, comes first: To may be a list or a display name's invention.
function addressedTo({ headers, to, cc }: Headers): string[] {
  const noted = ["delivered-to", "x-original-to", "envelope-to"].flatMap((name) => headers.get(name) ?? []);
  const addresses = noted.map((value) => value.replace(/^<|>$/g, ""));
  return [...new Set([...addresses, ...to.map(({ address }) => address), ...cc.map(({ address }) => address)])].slice(
    0,
    50,
  );
}

function numbersOf(subject: string): string[] {
  const numbers = subject.slice(0, 500).matchAll(/(?<!\w)lav-\d{4}-\d{6}(?!\w)/gi);
  return [...new Set([...numbers].map(([number]) => number.toUpperCase()))];
}
