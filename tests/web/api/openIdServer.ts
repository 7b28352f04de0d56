import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { z } from "zod";

/** What the provider says of a person, by the name they sign in with. */
export type Person = { name: string; preferred_username: string; roles: string[] };

export const client = { clientId: "citoyen-360", clientSecret: "a-secret-of-the-city-0123456789" };

/** A real OpenID Connect provider on this machine, with its own sign-in pages, for one client of ours. */
export async function startOpenIdServer(publicUrl: string, people: Record<string, Person>) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${publicUrl}/api/v1/session/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/`],
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "preferred_username", "roles"], email: ["email"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["a key of the test"] },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...people[accountId] }) }),
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    issuer,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A person in a browser on the provider's pages, until it leads back to `publicUrl`: that address. */
export async function signInThere(url: string, login: string, publicUrl: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next: { url: string; body?: URLSearchParams } = { url };
  for (let step = 0; step < 12; step++) {
    const { location, html } = await ask(next, cookies);
    if (location?.startsWith(publicUrl)) return location;
    next = location ? { url: location } : { url: formAction(html, next.url), body: answerTo(html, login) };
  }
  throw new Error("the provider never led back");
}

async function ask({ url, body }: { url: string; body?: URLSearchParams }, cookies: Map<string, string>) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const method = body ? { method: "POST", body } : {};
  const response = await fetch(url, { redirect: "manual", headers: { cookie }, ...method });
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const location = response.headers.get("location");
  return { location: location === null ? undefined : new URL(location, url).href, html: await response.text() };
}

const formAction = (html: string, page: string) => new URL(/action="([^"]+)"/.exec(html)?.[1] ?? "", page).href;

function answerTo(html: string, login: string): URLSearchParams {
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? "";
  return new URLSearchParams({ prompt, ...(prompt === "login" ? { login, password: "anything" } : {}) });
}
