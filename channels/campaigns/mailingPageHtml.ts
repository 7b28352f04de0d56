import type { Bilingual, Language } from "../../contracts/language.ts";
import { type CampaignTopic, campaignTopicSchema, topicLabels } from "../../contracts/campaign.ts";
import { topicsPath, unsubscribePaths } from "./createCampaignLinks.ts";

export const pageTexts = {
  askTitle: { fr: "Se désabonner", en: "Unsubscribe" },
  ask: {
    fr: "Vous ne recevrez plus les messages de ce genre de la Ville de Laval, ni par courriel ni par texto. Vos autres échanges avec la Ville ne changent pas.",
    en: "You will no longer receive messages of this kind from the City of Laval, by e-mail or by text. Your other exchanges with the City do not change.",
  },
  button: { fr: "Me désabonner", en: "Unsubscribe me" },
  doneTitle: { fr: "C’est fait", en: "Done" },
  done: {
    fr: "Votre désabonnement est enregistré. Pour recevoir de nouveau ces messages, dites-le à l’assistant de la Ville ou au 311.",
    en: "You are unsubscribed. To receive these messages again, tell the City’s assistant or call 311.",
  },
  topicsTitle: { fr: "Ou choisir vos sujets", en: "Or choose your topics" },
  topics: {
    fr: "Ne recevoir que ce qui touche ces sujets. Sans rien cocher, vous recevez tout.",
    en: "Receive only what is about these topics. With nothing checked, you receive everything.",
  },
  topicsButton: { fr: "Enregistrer mes sujets", en: "Save my topics" },
  chosenTitle: { fr: "Vos sujets sont enregistrés", en: "Your topics are saved" },
  chosen: {
    fr: "Nos prochains messages en tiennent compte. Vous pouvez revenir ici en tout temps par le lien d’un message.",
    en: "Our next messages follow them. You can come back here at any time by the link of a message.",
  },
  oldTitle: { fr: "Ce lien ne sert plus", en: "This link is no longer in use" },
  old: {
    fr: "Il vient d’un essai ou d’un message trop ancien. Prenez celui d’un message récent, ou appelez le 311\u00A0: nous vous désabonnerons.",
    en: "It comes from a trial or from a message too old. Use that of a recent message, or call 311: we will unsubscribe you.",
  },
  unknownTitle: { fr: "Ce lien n’est pas complet", en: "This link is not complete" },
  unknown: {
    fr: "Copiez toute l’adresse qui est dans le message, ou appelez le 311\u00A0: nous vous désabonnerons.",
    en: "Copy the whole address that is in the message, or call 311: we will unsubscribe you.",
  },
  city: { fr: "Ville de Laval", en: "City of Laval" },
  other: { fr: "English", en: "Français" },
} as const satisfies Record<string, Bilingual>;

// The colours of web/ui/tokens.css: pairs of text are 4.5:1 at least in both schemes.
export const pageStyle = `
:root { color-scheme: light dark; --paper: #f6f4ee; --surface: #fff; --ink: #1c2523; --line: #7b837f; --accent: #0a665c; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #0f1615; --surface: #17201e; --ink: #e9f0ee; --line: #71827d; --accent: #6ed0c0; --on: #04231e; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
header { display: flex; justify-content: space-between; gap: 1rem; padding: 1rem 1.5rem; background: var(--surface); border-bottom: 1px solid var(--line); }
header p { margin: 0; font-weight: 700; }
a { color: var(--accent); }
main { max-width: 34rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { line-height: 1.2; margin: 0 0 1rem; }
h2 { margin: 2.5rem 0 .5rem; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
label { display: flex; align-items: center; gap: .6rem; min-height: 2.5rem; }
input { inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--accent); }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .6rem 1.25rem; border: 0; border-radius: .6rem; background: var(--accent); color: var(--on); cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

export type MailingPage = "ask" | "done" | "chosen" | "old" | "unknown";

/**
 * The page behind the link to unsubscribe: one question, one button, no login, no script; and, for who would rather receive less,
 * the topics, with those chosen before. `token` is one of ours, or empty.
 */
export function mailingPageHtml(
  page: MailingPage,
  lang: Language,
  token: string,
  chosen: readonly CampaignTopic[] = [],
): string {
  const other = lang === "fr" ? "en" : "fr";
  const title = pageTexts[`${page}Title`][lang];
  const form = `<form method="post"><button type="submit">${pageTexts.button[lang]}</button></form>`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${pageTexts.city[lang]}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p>${pageTexts.city[lang]}</p>
${token ? `<nav><a href="/${unsubscribePaths[other]}/${token}" lang="${other}" hreflang="${other}">${pageTexts.other[lang]}</a></nav>` : ""}
</header>
<main>
<h1>${title}</h1>
<p>${pageTexts[page][lang]}</p>
${page === "ask" ? `${form}\n${topicsForm(lang, token, chosen)}` : ""}
</main>
</body>
</html>
`;
}

function topicsForm(lang: Language, token: string, chosen: readonly CampaignTopic[]): string {
  const boxes = campaignTopicSchema.options.map((topic) => {
    const checked = chosen.includes(topic) ? " checked" : "";
    return `<label><input type="checkbox" name="topic" value="${topic}"${checked}> ${topicLabels[topic][lang]}</label>`;
  });
  return `<h2 id="topics">${pageTexts.topicsTitle[lang]}</h2>
<form method="post" action="/${unsubscribePaths[lang]}/${token}/${topicsPath}">
<fieldset aria-labelledby="topics"><p>${pageTexts.topics[lang]}</p>
${boxes.join("\n")}
</fieldset>
<button type="submit">${pageTexts.topicsButton[lang]}</button>
</form>`;
}
