import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type ConversationReference,
  type TurnContext,
} from "botbuilder";
import { z } from "zod";
import { type Reference, referenceSchema } from "./activity.ts";
import type { OutboundActivity } from "./convert/outbound.ts";

// The only file that loads botbuilder (46 MB in memory): it is imported when the first activity comes, or the first answer goes.

/** The registration of the bot at Microsoft. */
export interface BotAccount {
  appId: string;
  appPassword: string;
  /** Of a single-tenant registration; absent: multi-tenant. */
  tenantId?: string;
}

/** Where the public cloud's services are not those: a sovereign cloud, or a test. Names are botbuilder's own. */
export type BotCloud = Pick<
  ConfigurationBotFrameworkAuthenticationOptions,
  | "ToChannelFromBotLoginUrl"
  | "ToChannelFromBotOAuthScope"
  | "ToBotFromChannelTokenIssuer"
  | "OAuthUrl"
  | "ToBotFromChannelOpenIdMetadataUrl"
  | "ToBotFromEmulatorOpenIdMetadataUrl"
>;

type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

export interface AdapterParts {
  /** Absent: open to the Emulator and the Agents Playground of this machine, for demonstrations. */
  account?: BotAccount;
  cloud?: BotCloud;
  /** Who gives tokens for our own calls; Microsoft's login unless said. */
  credentials?: Credentials;
}

export interface Adapter {
  /**
   * Calls `taken` once the token is right, with the service that it names; rejects with botbuilder's own errors otherwise. The
   * status is what to answer.
   */
  receive(
    authorization: string,
    body: unknown,
    taken: (vouchedFor: string | undefined) => Promise<void>,
  ): Promise<number>;
  /** Says something in a conversation, outside of any request. The id is the platform's, when it gives one. */
  send(reference: Reference, activity: OutboundActivity): Promise<string | undefined>;
}

// What it holds was read by our own schema; botbuilder passes the rest through.
const wireActivity = z.custom<Activity>((value) => z.looseObject({ type: z.string() }).safeParse(value).success);
const wireReference = z.custom<Partial<ConversationReference>>((value) => referenceSchema.safeParse(value).success);
const claimsSchema = z.object({ claims: z.array(z.object({ type: z.string(), value: z.unknown() })) });

class BotAdapter extends CloudAdapter {
  take(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

export function createAdapter({ account, cloud = {}, credentials }: AdapterParts): Adapter {
  const adapter = new BotAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ...(account ? settingsOf(account) : {}),
        ...(Object.keys(cloud).length > 0 ? { ...cloud, ValidateAuthority: false } : {}),
      },
      credentials ??
        new ConfigurationServiceClientCredentialFactory(
          account ? { ...settingsOf(account), MicrosoftAppPassword: account.appPassword } : {},
        ),
    ),
  );
  return {
    async receive(authorization, body, taken) {
      const response = await adapter.take(authorization, wireActivity.parse(body), (context) =>
        taken(serviceUrlClaim(context.turnState.get(adapter.BotIdentityKey))),
      );
      return response?.status ?? 200;
    },
    async send(reference, activity) {
      let id: string | undefined;
      await adapter.continueConversationAsync(account?.appId ?? "", wireReference.parse(reference), async (context) => {
        id = (await context.sendActivity(activity))?.id;
      });
      return id;
    },
  };
}

const settingsOf = ({ appId, tenantId }: BotAccount) => ({
  MicrosoftAppId: appId,
  ...(tenantId ? { MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: tenantId } : {}),
});

function serviceUrlClaim(identity: unknown): string | undefined {
  const parsed = claimsSchema.safeParse(identity);
  const claim = parsed.data?.claims.find(({ type }) => type === "serviceurl")?.value;
  return typeof claim === "string" ? claim : undefined;
}
