import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import type { Bilingual, Language } from "../../contracts/language.ts";
import { escapeHtml } from "../html.ts";
import type { OutboxFile } from "./listOutboxFiles.ts";

const texts = {
  title: { fr: "Boîte d’envoi de la démonstration", en: "Demonstration outbox" },
  intro: {
    fr: "Ces courriels et ces textos n’ont été envoyés à personne\u00A0: en démonstration, ils restent ici. Les plus récents sont en premier.",
    en: "These e-mails and text messages were sent to nobody: in the demonstration they stay here. The newest come first.",
  },
  empty: { fr: "Aucun message pour le moment.", en: "No message yet." },
  unreadable: { fr: "Ce message n’a pas pu être lu.", en: "This message could not be read." },
  email: { fr: "Courriel", en: "E-mail" },
  sms: { fr: "Texto", en: "Text message" },
  to: { fr: "À", en: "To" },
  at: { fr: "Envoyé", en: "Sent" },
  other: { fr: "English", en: "Français" },
} as const satisfies Record<string, Bilingual>;

export const outboxPageStyle = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
article { border: 1px solid; border-radius: .5rem; padding: 0 1rem 1rem; margin: 1rem 0; }
h2 { font-size: 1.1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 1rem; }
dd { margin: 0; }
.text { white-space: pre-wrap; }
`;

/** The page, whole. Everything that comes from a message is escaped, and says its own language. */
export function outboxPageHtml(files: OutboxFile[], lang: Language): string {
  const other = lang === "fr" ? "en" : "fr";
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title[lang]} – Citoyen 360</title>
<style>${outboxPageStyle}</style>
</head>
<body>
<header><nav><a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts.other[lang]}</a></nav></header>
<main>
<h1>${texts.title[lang]}</h1>
<p>${texts.intro[lang]}</p>
${files.length === 0 ? `<p>${texts.empty[lang]}</p>` : files.map((file) => article(file, lang)).join("\n")}
</main>
</body>
</html>
`;
}

function article(file: OutboxFile, lang: Language): string {
  const own = file.lang ? ` lang="${file.lang}"` : "";
  const subject = file.subject ? ` – <span${own}>${escapeHtml(file.subject)}</span>` : "";
  const body =
    file.text === undefined
      ? `<p>${texts.unreadable[lang]}</p>`
      : `<div class="text"${own}>${escapeHtml(file.text)}</div>`;
  return `<article id="${escapeHtml(file.name)}">
<h2>${texts[file.kind][lang]}${subject}</h2>
<dl>${term(texts.to[lang], file.to)}${term(texts.at[lang], file.at && shown(file.at, lang))}</dl>
${body}
</article>`;
}

const term = (label: string, value: string | undefined): string =>
  value ? `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>` : "";

function shown(at: Date, lang: Language): string {
  const options = { dateStyle: "long", timeStyle: "medium", timeZone: CITY_TIME_ZONE } as const;
  const text = new Intl.DateTimeFormat(`${lang}-CA`, options).format(at);
  return lang === "fr" ? text.replace(/^1(?= \p{L})/u, "1er") : text;
}
