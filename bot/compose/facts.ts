import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Offering, Session } from "../../contracts/offering.ts";
import type { Card } from "../../contracts/reply.ts";
import type { Hit } from "../../contracts/search.ts";
import { distanceText, priceText } from "../format/money.ts";
import { datesOf, dayName, scheduleOf } from "../format/time.ts";
import { formatText, labels, texts } from "../texts/index.ts";

type Fact = Card["facts"][number];
type Subsidy = NonNullable<Offering["subsidy"]>;
type Shown = Pick<Hit, "offering" | "session" | "distanceKm" | "elsewhere">;

/** Where, when, how much, how many seats, how far: what is known of them, and nothing else. */
export function factsOf(hit: Shown, language: Language): Fact[] {
  const facts = hit.offering.kind === "subsidy" ? subsidyFacts(hit, language) : activityFacts(hit, language);
  return hit.offering.demonstration ? [...facts, ...fact("source", labels.example[language], language)] : facts;
}

/** Its title in a line of text, where no fact says that it was written for the demonstration and is not the city's word. */
export function titleInText({ title, demonstration }: Offering, language: Language): string {
  const { text } = inLanguage(title, language);
  return demonstration ? formatText(texts.exampleTitle, language, { title: text }) : text;
}

function activityFacts({ offering, session, distanceKm, elsewhere }: Shown, language: Language): Fact[] {
  const place = session?.place ?? offering.places[0];
  const price = session?.price ?? offering.price;
  return [
    ...fact("place", place && [place.name, place.neighbourhood].filter(Boolean).join(", "), language),
    ...fact("elsewhere", elsewherePlaces(place?.name, elsewhere), language),
    ...fact("when", session && scheduleOf(session, language), language),
    ...fact("dates", session && datesOf(session, language), language),
    ...fact("level", session?.level && inLanguage(session.level, language).text, language),
    ...fact(
      "ages",
      agesText(session?.ageMin ?? offering.ageMin, session?.ageMax ?? offering.ageMax, language),
      language,
    ),
    ...fact("price", price && priceText(price, language), language),
    ...fact("seats", session && seatsText(session, language), language),
    ...fact("distance", distanceKm === undefined ? undefined : distanceText(distanceKm, language), language),
  ];
}

/** The other places of the same activity, each once; undefined when there is none. */
function elsewherePlaces(own: string | undefined, elsewhere: Hit["elsewhere"] = []): string | undefined {
  const names = new Set(elsewhere.flatMap(({ place }) => (place === undefined || place === own ? [] : [place])));
  return names.size > 0 ? [...names].join(" · ") : undefined;
}

function subsidyFacts({ offering: { subsidy } }: Shown, language: Language): Fact[] {
  if (!subsidy) return [];
  return [
    ...fact("amount", inLanguage(subsidy.amount, language).text, language),
    ...fact("conditions", conditionsText(subsidy, language), language),
    ...fact("dates", periodText(subsidy, language), language),
    ...fact("nextStep", inLanguage(subsidy.nextStep, language).text, language),
    ...fact("decision", labels.personDecides[language], language),
  ];
}

/** Each condition in its own sentence; the last one is closed by whoever quotes it. */
export function conditionsText({ conditions }: Pick<Subsidy, "conditions">, language: Language): string {
  return conditions.map(({ text }) => openSentence(inLanguage(text, language).text)).join(". ");
}

const openSentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/[.\s]+$/, "");

/** When an aid may be asked for; undefined when it is open all year. */
export function periodText(subsidy: Pick<Subsidy, "opens" | "closes">, language: Language): string | undefined {
  const { opens, closes } = subsidy;
  if (!opens || !closes) return undefined;
  return formatText(texts.opens, language, { from: dayName(opens, language), to: dayName(closes, language) });
}

/** "de 6 à 8 ans", "18 years and over"; undefined when nobody is left out. */
export function agesText(min: number | undefined, max: number | undefined, language: Language): string | undefined {
  const fr = language === "fr";
  if (min === undefined && max === undefined) return undefined;
  if (max === undefined || max >= 99)
    return min === undefined ? undefined : fr ? `${years(min, fr)} et plus` : `${years(min, fr)} and over`;
  if (min === undefined) return fr ? `jusqu’à ${years(max, fr)}` : `up to ${years(max, fr)}`;
  return fr ? `de ${plain(min, max, fr)} à ${years(max, fr)}` : `${plain(min, max, fr)} to ${years(max, fr)}`;
}

/** Under two years people count in months. */
function years(age: number, fr: boolean): string {
  if (age < 2 && !Number.isInteger(age)) return `${Math.round(age * 12)} ${fr ? "mois" : "months"}`;
  return fr ? `${age} ${age < 2 ? "an" : "ans"}` : `${age} ${age === 1 ? "year" : "years"}`;
}

const plain = (min: number, max: number, fr: boolean) =>
  Number.isInteger(min) && Number.isInteger(max) ? String(min) : years(min, fr);

function seatsText({ seats }: Session, language: Language): string | undefined {
  if (!seats) return undefined;
  if (seats.left === 0) return language === "fr" ? "complet" : "full";
  return language === "fr" ? `${seats.left} sur ${seats.total}` : `${seats.left} of ${seats.total}`;
}

function fact(name: keyof typeof labels, value: string | undefined, language: Language): Fact[] {
  return value ? [{ name, label: labels[name][language], value }] : [];
}
