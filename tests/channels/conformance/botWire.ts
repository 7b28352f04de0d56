import { type Connector, startConnector } from "../botframework/connector.ts";
import type { ChannelUnderTest } from "./wire.ts";

/** The Bot Framework, with its connector service played by the test. */
export const botWire: ChannelUnderTest = {
  name: "Bot Framework",
  async open({ url, atEnd }) {
    const connector: Connector = await startConnector(atEnd);
    return {
      async send({ person, id, text }) {
        const response = await fetch(`${url}/api/messages`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            type: "message",
            id,
            channelId: "emulator",
            serviceUrl: connector.serviceUrl,
            conversation: { id: person },
            from: { id: `user of ${person}` },
            recipient: { id: "bot" },
            text,
          }),
        });
        await response.arrayBuffer();
        return response.ok ? "taken" : "refused";
      },
      heard: async (person) =>
        connector.messages().flatMap(({ conversation, text }) => (conversation.id === person && text ? [text] : [])),
      isOf: ({ channel, address }, person) => channel === "social" && address === `emulator:${person}`,
      failOnce: () => connector.answers.push(409),
    };
  },
};
