import { convert } from "html-to-text";
import { visibleText } from "../../channels/email/text/index.ts";
import {
  fixtureMails,
  fixturesPresent,
  frenchMails,
  type MailCase,
  sameReading,
} from "../channels/email/cases/mailCases.ts";
import { emailReplyParser, planer } from "./peers/quoteStrippers.ts";

// The peers read text: an HTML mail reaches them as html-to-text makes it, with « > » before what is quoted.
const textOf = (mail: MailCase): string => mail.text ?? convert(mail.html ?? "", { wordwrap: false });
const readers: [string, (mail: MailCase) => string][] = [
  ["citoyen-360", (mail) => visibleText(mail).text],
  ["email-reply-parser 2.1.0", (mail) => emailReplyParser(textOf(mail))],
  ["planer 1.2.0", (mail) => planer(textOf(mail))],
];

/** What is read of each mail, exactly (blank lines and spaces apart): ours and both peers. */
export async function evaluateMails(): Promise<void> {
  const french = [...frenchMails("frenchSeen"), ...frenchMails("frenchUnseen")];
  const fixtures = fixturesPresent ? await fixtureMails() : [];
  if (!fixturesPresent) console.log("../shared/data/email is absent: French mails only");
  report("fixtures of Crisp and Talon", fixtures);
  report("French mails, seen while writing", frenchMails("frenchSeen"));
  report("French mails, unseen", frenchMails("frenchUnseen"));
  report("those where only a quotation is to be set aside", [...fixtures, ...french].filter(onlyQuoted));
  report("all", [...fixtures, ...french]);
}

// Fair to planer, which leaves signatures: the mails in which we, reading exactly, set aside nothing else.
function onlyQuoted(mail: MailCase): boolean {
  const { text, stripped } = visibleText(mail);
  return sameReading(text, mail.visible) && stripped.every(({ kind }) => kind === "quote" || kind === "forward");
}

function report(title: string, mails: MailCase[]): void {
  console.log(`  ${title}: ${mails.length}`);
  for (const [name, read] of readers) {
    const missed = mails.filter((mail) => !sameReading(read(mail), mail.visible)).map((mail) => mail.name);
    const exact = mails.length === 0 ? 0 : (mails.length - missed.length) / mails.length;
    const list = name === "citoyen-360" && missed.length > 0 ? `  missed: ${missed.join(", ")}` : "";
    console.log(`    ${name.padEnd(26)} ${exact.toFixed(3)}${list}`);
  }
}
