import type { Bilingual } from "../../../contracts/language.ts";
import type { Weekday } from "../../../contracts/understanding.ts";

// What is said of a match, in both languages. Non-breaking spaces where French typography wants them.
export const NBSP = "\u00a0";

export const dayNames: Readonly<Record<Weekday, Bilingual>> = {
  mon: { fr: "lundi", en: "Monday" },
  tue: { fr: "mardi", en: "Tuesday" },
  wed: { fr: "mercredi", en: "Wednesday" },
  thu: { fr: "jeudi", en: "Thursday" },
  fri: { fr: "vendredi", en: "Friday" },
  sat: { fr: "samedi", en: "Saturday" },
  sun: { fr: "dimanche", en: "Sunday" },
};

export const audienceNames: Readonly<Record<string, Bilingual>> = {
  baby: { fr: "Pour les bébés", en: "For babies" },
  toddler: { fr: "Pour les tout-petits", en: "For toddlers" },
  child: { fr: "Pour les enfants", en: "For children" },
  teen: { fr: "Pour les ados", en: "For teens" },
  adult: { fr: "Pour les adultes", en: "For adults" },
  senior: { fr: "Pour les personnes aînées", en: "For seniors" },
  family: { fr: "Pour toute la famille", en: "For the whole family" },
  everyone: { fr: "Ouvert à tout le monde", en: "Open to everyone" },
  professional: { fr: "Pour les professionnels et professionnelles", en: "For professionals" },
  school: { fr: "Pour les groupes scolaires", en: "For school groups" },
  newcomer: { fr: "Pour les nouveaux arrivants et arrivantes", en: "For newcomers" },
};

export const accessibilityNames: Readonly<Record<string, Bilingual>> = {
  wheelchair: { fr: "Accessible en fauteuil roulant", en: "Wheelchair accessible" },
  "reduced-mobility": { fr: "Accessible aux personnes à mobilité réduite", en: "Suitable for reduced mobility" },
  vision: { fr: "Adapté aux personnes ayant une déficience visuelle", en: "Adapted for people with low vision" },
  hearing: { fr: "Adapté aux personnes ayant une déficience auditive", en: "Adapted for people with hearing loss" },
  "sign-language": { fr: "Avec interprétation en langue des signes", en: "With sign language interpretation" },
  autism: { fr: "Adapté aux personnes autistes", en: "Adapted for autistic people" },
  dyslexia: { fr: "Adapté aux personnes dyslexiques", en: "Adapted for people with dyslexia" },
  disability: { fr: "Adapté aux personnes en situation de handicap", en: "Adapted for people with disabilities" },
};

export const settingNames: Readonly<Record<"indoor" | "outdoor" | "both", Bilingual>> = {
  indoor: { fr: "À l’intérieur", en: "Indoors" },
  outdoor: { fr: "En plein air", en: "Outdoors" },
  both: { fr: "À l’intérieur et en plein air", en: "Indoors and outdoors" },
};

/** 570 → « 9 h 30 », "9:30 a.m."; 540 → « 9 h », "9 a.m.". */
export function hourName(minute: number): Bilingual {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  const two = String(minutes).padStart(2, "0");
  const half = `${hours % 12 === 0 ? 12 : hours % 12}${minutes ? `:${two}` : ""}`;
  return {
    fr: `${hours}${NBSP}h${minutes ? `${NBSP}${two}` : ""}`,
    en: `${half}${NBSP}${hours < 12 ? "a.m." : "p.m."}`,
  };
}

/** 12.5 → « 12,50 $ », "$12.50"; 12 → « 12 $ », "$12". */
export function priceName(amount: number): Bilingual {
  const digits = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  return { fr: `${digits.replace(".", ",")}${NBSP}$`, en: `$${digits}` };
}

/** Below 1 km by hundreds of metres, then to the tenth. */
export function distanceName(km: number): Bilingual {
  if (km < 0.95) {
    const metres = Math.max(100, Math.round(km * 10) * 100);
    return { fr: `${metres}${NBSP}m`, en: `${metres}${NBSP}m` };
  }
  const tenth = km.toFixed(1).replace(/\.0$/, "");
  return { fr: `${tenth.replace(".", ",")}${NBSP}km`, en: `${tenth}${NBSP}km` };
}
