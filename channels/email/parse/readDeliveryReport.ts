/** What became of a mail we sent, for one address (RFC 3464, section 2.3). */
export interface DeliveryOutcome {
  /** In lower case. */
  address: string;
  action: "failed" | "delayed" | "delivered" | "relayed" | "expanded";
  /** Enhanced status code (RFC 3463), `5.1.1`. */
  status: string;
  /** Mark the address: it does not exist, or refuses us for good. A full mailbox or a policy of the day does not. */
  permanent: boolean;
}

export interface DeliveryReport {
  recipients: DeliveryOutcome[];
}

/** Most recipients read of one report: we write to one person at a time. */
const MOST_RECIPIENTS = 100;

/** Reads the `message/delivery-status` part; nothing when it names no recipient. */
export function readDeliveryReport(text: string): DeliveryReport | undefined {
  const unfolded = text.replace(/\r\n?/g, "\n").replace(/\n[ \t]+/g, " ");
  const groups = unfolded.split(/\n\s*\n/).slice(0, MOST_RECIPIENTS + 1);
  const recipients = groups.flatMap((group) => outcomeOf(group) ?? []);
  return recipients.length > 0 ? { recipients } : undefined;
}

function outcomeOf(group: string): DeliveryOutcome | undefined {
  const fields = new Map(group.split("\n").flatMap(fieldOf));
  const address = addressOf(fields.get("original-recipient")) ?? addressOf(fields.get("final-recipient"));
  const action = actionOf(fields.get("action"));
  if (!address || !action) return undefined;
  const status =
    /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get("status") ?? "")?.[0] ?? (action === "failed" ? "5.0.0" : "4.0.0");
  return { address, action, status, permanent: action === "failed" && isPermanent(status) };
}

function fieldOf(line: string): [string, string][] {
  const colon = line.indexOf(":");
  return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
}

function addressOf(value: string | undefined): string | undefined {
  const address = value
    ?.replace(/^[\w-]+\s*;\s*/, "")
    .replace(/^<|>$/g, "")
    .toLowerCase();
  return address && /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : undefined;
}

const actions = ["failed", "delayed", "delivered", "relayed", "expanded"] as const;
function actionOf(value: string | undefined): DeliveryOutcome["action"] | undefined {
  return actions.find((action) => value?.toLowerCase().startsWith(action));
}

// RFC 3463: X.1.x is about the address, X.2.1 a mailbox closed; X.2.2 is a full one, X.7.x what the server thinks of us, and
// X.3.x to X.6.x the machines between us.
function isPermanent(status: string): boolean {
  return /^5\.(?:1\.\d+|2\.[01]|0\.0)$/.test(status);
}
