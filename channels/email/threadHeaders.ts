import type { MailContext } from "../../contracts/delivery.ts";

type Answered = NonNullable<MailContext["answers"]>;

/** References kept of a long exchange: the first, which names it, and the last. Some servers refuse a longer header. */
const MOST_REFERENCES = 20;

/** In-Reply-To and References of an answer, as RFC 5322 (section 3.6.4) builds them from the mail answered. */
export function answerHeaders({ messageId, inReplyTo, references }: Answered): Record<string, string> {
  const parents = references.length > 0 ? references : inReplyTo.length === 1 ? inReplyTo : [];
  const chain = [...new Set([...parents, ...(messageId ? [messageId] : [])])].filter(isId);
  const kept = chain.length > MOST_REFERENCES ? [...chain.slice(0, 1), ...chain.slice(1 - MOST_REFERENCES)] : chain;
  return {
    ...(messageId && isId(messageId) ? { "In-Reply-To": `<${messageId}>` } : {}),
    ...(kept.length > 0 ? { References: kept.map((id) => `<${id}>`).join(" ") } : {}),
  };
}

const isId = (id: string): boolean => /^[!-;=?-~]{1,500}$/.test(id);

/** « Re: » before the subject answered, once; nothing when it had none. */
export function answerSubject(subject: string): string | undefined {
  const bare = subject.replace(/^(?:\s*(?:re|ré|rép|aw|sv|antw)\s*(?:\[\d+\])?\s*:)+/i, "").trim();
  return bare ? `Re: ${bare}` : undefined;
}
