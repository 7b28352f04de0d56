import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import { onTestFinished } from "vitest";
import type { AdapterParts, BotCloud } from "../../../channels/botframework/adapter.ts";

export const account = { appId: "6b0e2c0a-7f43-4c1e-9d21-1f1f5d0a6a11", appPassword: "a password that nobody has" };
const issuer = "https://issuer.example";

/** Microsoft's side: the document that names the keys, the keys themselves, and tokens made with them. */
export async function startMicrosoft(endorsements = ["emulator", "msteams"]) {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { n, e } = keys.publicKey.export({ format: "jwk" });
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify(
        request.url === "/keys"
          ? { keys: [{ kty: "RSA", use: "sig", kid: "key-1", n, e, endorsements }] }
          : {
              issuer,
              jwks_uri: `http://${request.headers.host}/keys`,
              id_token_signing_alg_values_supported: ["RS256"],
            },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the metadata server has no port");
  const metadata = `http://127.0.0.1:${address.port}/metadata`;
  const cloud: BotCloud = {
    ToChannelFromBotLoginUrl: "https://login.example",
    ToChannelFromBotOAuthScope: "https://scope.example",
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: "https://oauth.example",
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  };

  /** A token of the service for our bot; `claims` change it, `by` another key signs it, `header` says something else of it. */
  function token(serviceUrl: string, { claims = {}, header = {}, by = keys.privateKey }: TokenChanges = {}) {
    const now = Math.floor(Date.now() / 1000);
    const body = { iss: issuer, aud: account.appId, nbf: now - 60, exp: now + 600, serviceurl: serviceUrl, ...claims };
    const signed = `${encoded({ alg: "RS256", typ: "JWT", kid: "key-1", ...header })}.${encoded(body)}`;
    return `Bearer ${signed}.${createSign("RSA-SHA256").update(signed).sign(by, "base64url")}`;
  }
  interface TokenChanges {
    claims?: Record<string, unknown>;
    header?: Record<string, unknown>;
    by?: typeof keys.privateKey;
  }
  const parts: AdapterParts = { account, cloud, credentials: new KnownCredentials() };
  return { parts, token, stranger: stranger.privateKey };
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** In place of Microsoft's login, which the tests do not call: our own calls carry a token that can be recognised. */
class KnownCredentials extends ConfigurationServiceClientCredentialFactory {
  constructor() {
    super({ MicrosoftAppId: account.appId, MicrosoftAppPassword: account.appPassword });
  }
  override async createCredentials(appId: string): Promise<Credentials> {
    return {
      async signRequest(request) {
        request.headers.set("authorization", `Bearer of ${appId}`);
        return request;
      },
    };
  }
}
type Credentials = Awaited<ReturnType<ConfigurationServiceClientCredentialFactory["createCredentials"]>>;
