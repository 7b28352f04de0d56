import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { activity, startBot } from "./botServer.ts";
import { account, startMicrosoft } from "./microsoft.ts";

// botframework-connector writes on the console what it refuses: that, and nothing else.
const onConsole = vi.spyOn(console, "error");
beforeEach(() => void onConsole.mockImplementation(() => undefined));
afterEach(() => {
  const others = onConsole.mock.calls.map(String).filter((said) => !/^Error finding key|^TokenExpiredError/.test(said));
  onConsole.mockClear();
  if (others.length > 0) throw new Error(`console.error was called: ${others.join("; ")}`);
});

describe("with a registered bot", () => {
  it("a right token opens, and the answer carries our own", async () => {
    const { parts, token } = await startMicrosoft();
    const bot = await startBot(parts);
    const authorization = token(bot.connector.serviceUrl);
    expect((await bot.say({}, { authorization })).status).toBe(200);
    expect(bot.engine.messages).toHaveLength(1);
    expect(await bot.deliver({ text: "Voici." })).toMatchObject({ status: "delivered" });
    expect(bot.connector.authorizations.at(-1)).toBe(`Bearer of ${account.appId}`);
  });

  type Made = Awaited<ReturnType<typeof startMicrosoft>>;
  it.each<[string, (made: Made, serviceUrl: string) => string]>([
    ["no token", () => ""],
    ["another scheme", () => "Basic dXNlcjpwYXNz"],
    ["what is no token", () => "Bearer nothing.at.all"],
    ["a token of another key", ({ token, stranger }, url) => token(url, { by: stranger })],
    ["a key nobody published", ({ token }, url) => token(url, { header: { kid: "key-2" } })],
    ["a token without a signature", ({ token }, url) => token(url, { header: { alg: "none" } })],
    [
      "a token for another bot",
      ({ token }, url) => token(url, { claims: { aud: "c1a5b0de-0000-4000-8000-000000000000" } }),
    ],
    ["a token of another issuer", ({ token }, url) => token(url, { claims: { iss: "https://elsewhere.example" } })],
    ["a token that is over", ({ token }, url) => token(url, { claims: { nbf: 1_000, exp: 2_000 } })],
    ["a token of another service", ({ token }) => token("https://elsewhere.example")],
    ["a token that names no service", ({ token }, url) => token(url, { claims: { serviceurl: undefined } })],
  ])("%s is refused", async (_name, authorizationOf) => {
    const made = await startMicrosoft();
    const bot = await startBot(made.parts);
    const authorization = authorizationOf(made, bot.connector.serviceUrl);
    const answer = await bot.say({}, authorization ? { authorization } : {});
    expect([answer.status, answer.text]).toEqual([401, "The token is missing or wrong.\n"]);
    expect([bot.engine.messages, bot.kept.size, bot.connector.sent]).toEqual([[], 0, []]);
  });

  it("a key that does not speak for a platform is refused there", async () => {
    const { parts, token } = await startMicrosoft(["msteams"]);
    const bot = await startBot(parts);
    const authorization = token(bot.connector.serviceUrl);
    expect((await bot.say({}, { authorization })).status).toBe(401);
    expect((await bot.say({ channelId: "msteams" }, { authorization })).status).toBe(200);
  });

  it("keys that cannot be read are our trouble: the service tries again", async () => {
    const { parts, token } = await startMicrosoft();
    const nowhere = "http://127.0.0.1:9/metadata";
    const bot = await startBot({ ...parts, cloud: { ...parts.cloud, ToBotFromChannelOpenIdMetadataUrl: nowhere } });
    expect((await bot.say({}, { authorization: token(bot.connector.serviceUrl) })).status).toBe(503);
  });
});

describe("without one, in demonstration", () => {
  it("the Emulator of this machine needs no token", async () => {
    const bot = await startBot();
    expect((await bot.say()).status).toBe(200);
  });

  it.each([
    "https://elsewhere.example/",
    "http://127.0.0.1.elsewhere.example",
    "http://10.0.0.8:3978",
    "http://169.254.169.254/",
  ])("an answer asked for at %s is refused: nobody speaks for it", async (serviceUrl) => {
    const bot = await startBot();
    const answer = await bot.post(activity({ serviceUrl }));
    expect([answer.status, bot.kept.size, bot.known.size]).toEqual([403, 0, 0]);
  });
});
