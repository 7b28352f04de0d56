import type { Place } from "../../contracts/handover.ts";
import type { Language } from "../../contracts/language.ts";
import type { Channel } from "../../contracts/message.ts";
import { cityMoment } from "../format/cityTime.ts";
import { weekdayNames } from "../format/names.ts";
import { clockText, dayName } from "../format/time.ts";
import { formatText, queueTexts as texts } from "../texts/index.ts";

const DAY_MS = 86_400_000;

/** How long, and where the answer comes; outside the hours, when somebody is there again. */
export function placeWords(
  { position, waitMinutes, opensAt }: Place,
  { channel, language, now }: { channel: Channel; language: Language; now: Date },
): string {
  const where = formatText(whereOf(channel), language);
  if (opensAt) return formatText(texts.closed, language, { where, opens: opensWords(opensAt, now, language) });
  return formatText(texts.place, language, { position, minutes: waitMinutes, where });
}

function whereOf(channel: Channel) {
  if (channel === "sms") return texts.byText;
  return channel === "email" ? texts.byMail : texts.here;
}

/** A weekday within the week: « lundi dès 8 h ». */
function opensWords(opensAt: Date, now: Date, language: Language): string {
  const opening = cityMoment(opensAt.getTime());
  const days = Math.round((Date.parse(opening.day) - Date.parse(cityMoment(now.getTime()).day)) / DAY_MS);
  const time = clockText(opening, language);
  if (days === 0) return formatText(texts.opensToday, language, { time });
  if (days === 1) return formatText(texts.opensTomorrow, language, { time });
  if (days > 6) return formatText(texts.opensLater, language, { day: dayName(opening.day, language), time });
  return formatText(texts.opensOn, language, { weekday: weekdayNames[language][opening.weekday] ?? "", time });
}
