import { type Config, DEMONSTRATION_SECRETS } from "../config.ts";
import { demonstrationStaff } from "../prisma/seed/index.ts";
import { verifyPassword } from "../registry/index.ts";
import { type ApiParts, createOpenIdProvider } from "../web/api/index.ts";
import type { Base } from "./base.ts";

/** How staff sign in: at the city's provider when there is one; with passwords of ours in demonstration, or where that was asked for. */
export function signInOf({ mode, staffPasswords, oidc, publicUrl }: Config): Pick<ApiParts, "passwords" | "oidc"> {
  const passwords = mode === "demonstration" || staffPasswords;
  if (!oidc || !publicUrl) return { passwords };
  const provider = createOpenIdProvider({ ...oidc, publicUrl, insecure: mode === "demonstration" });
  return { passwords, oidc: { provider, publicUrl } };
}

/** The password of the demonstration is printed in the README: no account of a real database may have it. */
export async function refuseDemonstrationAccounts({ registry }: Pick<Base, "registry">): Promise<void> {
  const accounts = await Promise.all(demonstrationStaff.map(({ username }) => registry.staff.find(username)));
  for (const account of accounts) {
    if (!account || account.disabled) continue;
    if (!(await verifyPassword(DEMONSTRATION_SECRETS.staffPassword, account.passwordHash))) continue;
    throw new Error(
      `The account ${account.username} has the demonstration's password, which everybody knows: give it another (c360 staff password ${account.username}) before production.`,
    );
  }
}
