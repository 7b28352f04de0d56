import { once } from "node:events";
import type { System } from "../../compose.ts";
import type { ExitCode, Output } from "../output.ts";

/** The server: opens the port, says where it answers, and stops without losing a turn on SIGTERM or SIGINT. */
export async function start(system: System, output: Output): Promise<ExitCode> {
  const { config } = system;
  const server = system.listen();
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  output.progress(banner(system, `http://localhost:${port}`));
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  output.progress("Arrêt : les échanges en cours se terminent…");
  await system.stop();
  return 0;
}

function banner(system: System, address: string): string {
  const lines = ["", `Citoyen 360 : ${address}`, `  gestion : ${address}/gestion`];
  if (system.config.mode === "demonstration")
    lines.push(
      `  courriels et SMS de démonstration : ${address}/demo/outbox`,
      `  comptes de démonstration : ${system.demonstrationAccounts.map((account) => account.username).join(", ")} (mot de passe : ${system.demonstrationPassword})`,
      "  MODE DÉMONSTRATION : personnes fictives, aucun message n'est envoyé.",
    );
  return lines.join("\n");
}
