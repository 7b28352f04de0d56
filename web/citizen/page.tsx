/** @jsxImportSource preact */
import { render } from "preact";
import { chatInBrowser } from "./browser.ts";
import { call } from "./client/http.ts";
import { createSuggest } from "./client/suggest.ts";
import { configWire } from "./client/wire.ts";
import { askedOffering } from "./page/askedOffering.ts";
import { createLanguageChoice } from "./page/languageChoice.ts";
import { Page } from "./page/Page.tsx";
import { say } from "./texts.ts";

const origin = window.location.origin;
const http = { origin, fetch: window.fetch.bind(window), timeoutMs: 8_000 };
const root = document.getElementById("page");
const chat = chatInBrowser(origin);
chat.start();

async function readConfig() {
  const result = await call(http, { method: "GET", path: "/api/v1/public/config" }, configWire);
  return result.status === "ok" ? result.value : undefined;
}

const languageChoice = createLanguageChoice(window);
const locale = languageChoice.initial;
const offeringId = askedOffering(window);
if (offeringId) chat.send({ text: say("aboutOffering", locale), locale, value: { action: "details", offeringId } });

const page = { chat, languageChoice, readConfig, suggest: createSuggest(http) };
if (root) render(<Page {...page} />, root);
