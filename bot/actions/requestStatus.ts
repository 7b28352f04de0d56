import type { Bilingual, Language } from "../../contracts/language.ts";
import type { RequestView } from "../../contracts/request.ts";
import { readRequestNumber } from "../../registry/requests/index.ts";
import { from } from "../errors.ts";
import { cityMoment } from "../format/cityTime.ts";
import { dayName } from "../format/time.ts";
import { formatText, requestTexts, statusTexts } from "../texts/index.ts";
import { resultOf, textOf, type Action } from "./action.ts";

/** The requests of a person who is verified. Nobody else has any here. */
export const myRequests: Action = async (work, _call, parts) => {
  const { citizenId, open } = work;
  const verified = work.state.flow.facts["verified"] === true;
  const found =
    citizenId && verified ? await from("registry", () => parts.requests.of(open.dialogueId, citizenId)) : [];
  const list = (language: Language) => found.map((request) => listed(request, language)).join("\n");
  const [only] = found;
  return {
    work,
    result: resultOf(
      { count: found.length, list_fr: list("fr"), list_en: list("en"), numbers: found.map(({ number }) => number) },
      only && found.length === 1 ? { fill: { requestNumber: only.number } } : {},
    ),
  };
};

/** Where a request stands, for whom the registry lets see it. One that is not found and one of somebody else are the same. */
export const readRequest: Action = async (work, { slots }, parts) => {
  const today = cityMoment(work.now.getTime()).day;
  const year = Number(today.slice(0, 4));
  const [named] = work.understanding?.entities.requestNumber ?? [];
  const number = readRequestNumber(textOf(slots["requestNumber"]) ?? "", year) ?? readRequestNumber(named ?? "", year);
  if (number === undefined)
    return { work, result: resultOf({ readable: false, found: false }, { forget: ["requestNumber"] }) };
  const request = await from("registry", () => parts.requests.status(work.open.dialogueId, number));
  const line = (language: Language) => (request ? standing(request, language, today) : "");
  return {
    work,
    result: resultOf(
      { readable: true, found: request !== undefined, number, line_fr: line("fr"), line_en: line("en") },
      { fill: { requestNumber: number } },
    ),
  };
};

function standing(request: RequestView, language: Language, today: string): string {
  const { number, title, openedAt, targetOn, steps } = request;
  const last = steps.at(-1);
  const over = last?.status === "done" || last?.status === "refused";
  return formatText(requestTexts.standing, language, {
    number,
    opened: dayOf(openedAt, language),
    status: statusOf(request)[language],
    ...(title ? { title: title[language] } : {}),
    ...(last && steps.length > 1 ? { since: dayOf(last.at, language) } : {}),
    ...(last?.note ? { note: last.note[language] } : {}),
    ...(targetOn && !over ? { target: dayName(targetOn, language), late: targetOn < today ? "yes" : "no" } : {}),
  });
}

const listed = (request: RequestView, language: Language): string =>
  formatText(requestTexts.listed, language, {
    number: request.number,
    status: statusOf(request)[language],
    ...(request.title ? { title: request.title[language] } : {}),
  });

const statusOf = ({ steps }: RequestView): Bilingual => statusTexts[steps.at(-1)?.status ?? "opened"];
const dayOf = (instant: Date, language: Language) => dayName(cityMoment(instant.getTime()).day, language);
