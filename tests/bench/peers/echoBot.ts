import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from "botbuilder";
import express from "express";

// The peer of the turns bench: Microsoft's own echo bot, state in memory, no authentication, nothing else on the way.
const state = new ConversationState(new MemoryStorage());
const count = state.createProperty<number>("count");
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const turns = (await count.get(context, 0)) + 1;
  await count.set(context, turns);
  await context.sendActivity(`${turns}: ${context.activity.text}`);
  await state.saveChanges(context);
  await next();
});

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = express();
app.use(express.json());
app.post("/api/messages", (request, response) => adapter.process(request, response, (context) => bot.run(context)));
const server = app.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === "object" ? address?.port : undefined })}\n`);
});
