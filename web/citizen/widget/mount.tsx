/** @jsxImportSource preact */
import { render } from "preact";
import type { Language } from "../../../contracts/language.ts";
import tokens from "../../ui/tokens.css?inline";
import base from "../../ui/base.css?inline";
import chatStyle from "../chat/chat.css?inline";
import { chatInBrowser } from "../browser.ts";
import { Widget } from "./Widget.tsx";
import style from "./widget.css?inline";

/** Adds the launcher to the host page, in a shadow root: neither page's style reaches the other. */
export function mountWidget(origin: string, language: Language): void {
  if (document.querySelector("citoyen-360")) return;
  const host = document.createElement("citoyen-360");
  const shadow = host.attachShadow({ mode: "open" });
  // Constructed sheets are allowed by a policy that forbids inline styles.
  shadow.adoptedStyleSheets = [tokens, base, chatStyle, style].map(sheetOf);
  const chat = chatInBrowser(origin);
  chat.start();
  render(<Widget chat={chat} initialLanguage={language} />, shadow);
  document.body.append(host);
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
