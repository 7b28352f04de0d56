import { z } from "zod";
import type { DeliveryResult } from "../../contracts/delivery.ts";

const mailErrorSchema = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});
type MailError = z.infer<typeof mailErrorSchema>;

// Read from top to bottom; the first that fits decides. Codes are Nodemailer's, numbers are those of RFC 5321. What is our
// own fault (login, TLS, name of the server) can be mended while the mail waits; what is the recipient's cannot.
const table: { when: (error: MailError) => boolean; status: "retry" | "failed"; cause: string }[] = [
  {
    when: ({ code }) => code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2",
    status: "retry",
    cause: "the mail server refused our login",
  },
  {
    when: ({ code }) => code === "ETLS" || code === "EREQUIRETLS",
    status: "retry",
    cause: "no secure connection with the mail server",
  },
  {
    when: ({ command }) => command === "CONN" || command === "EHLO" || command === "HELO",
    status: "retry",
    cause: "the mail server refused the conversation",
  },
  {
    when: ({ responseCode = 0 }) => responseCode >= 500,
    status: "failed",
    cause: "the mail server refused this mail for good",
  },
  { when: ({ responseCode = 0 }) => responseCode >= 400, status: "retry", cause: "the mail server asks to try again" },
  { when: ({ code }) => code === "EENVELOPE", status: "failed", cause: "the address cannot be used" },
];

/** Why a mail did not go: the table's words and the codes, never the server's text, which repeats the address. */
export function mailFailure(error: unknown): Exclude<DeliveryResult, { status: "delivered" }> {
  const read = mailErrorSchema.safeParse(error);
  const known = read.success ? read.data : {};
  const row = table.find(({ when }) => when(known));
  const codes = [known.code, known.responseCode].filter((code) => code !== undefined).join(" ");
  const cause = row?.cause ?? "the mail could not be handed over";
  const told = codes ? `${cause} (${codes})` : cause;
  // Nobody said no: the mail may have been taken before the line broke.
  return row ? { status: row.status, cause: told } : { status: "retry", cause: told, mayHaveLeft: true };
}
