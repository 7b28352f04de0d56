import { type Config, DEMONSTRATION_SECRETS } from "../config.ts";
import { demonstrationStaff } from "../prisma/seed/index.ts";

/** What `npm start` prints once it listens. */
export function banner(config: Config, address: string): string {
  const lines = [
    "",
    `Citoyen 360 : ${address}`,
    `  gestion : ${address}/gestion`,
    `  assistance 311 : ${address}/agent`,
  ];
  if (config.mode === "demonstration")
    lines.push(
      `  courriels et textos de la démonstration : ${address}/demo/outbox`,
      `  comptes de la démonstration : ${demonstrationStaff.map((account) => account.username).join(", ")} (mot de passe : ${DEMONSTRATION_SECRETS.staffPassword})`,
      "  DÉMONSTRATION : personnes fictives, aucun message n'est envoyé.",
    );
  return lines.join("\n");
}
