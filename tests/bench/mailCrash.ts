import { answeredOnce } from "../channels/email/servers/answeredOnce.ts";
import { noServers } from "../channels/email/servers/mailServers.ts";
import { startServer } from "./server.ts";

/** A thousand mails by swaks through Postfix, the process killed ten times: what each citizen has in their mailbox. */
export async function benchMailCrash(): Promise<void> {
  if (noServers) return console.log(`  not run: ${noServers}`);
  const { mails, kills, unanswered, answeredTwice, repeated, seconds } = await answeredOnce({
    mails: 1_000,
    kills: 10,
    start: async (environment) => (await startServer(environment)).process,
  });
  console.log(
    `  ${mails} mails, ${kills} kills: ${mails - unanswered} answered, ${unanswered} not, ${answeredTwice} answered twice, ${repeated} answers delivered twice, ${seconds.toFixed(0)} s`,
  );
}
