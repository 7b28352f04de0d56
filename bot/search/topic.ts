import type { Call } from "../../flows/index.ts";
import type { Work } from "../work.ts";

/** What is looked for, in the citizen's words. Limits have gone into the criteria; a named programme goes first. */
export function topicOf({ slots, kinds }: Extract<Call, { kind: "search" }>, work: Work): string {
  const query = typeof slots["query"] === "string" ? slots["query"] : "";
  const activity = typeof slots["activity"] === "string" ? slots["activity"] : "";
  if (kinds.includes("activity")) return activity !== "" ? activity : query;
  const programme = typeof slots["programme"] === "string" ? slots["programme"].replaceAll("-", " ") : "";
  const what = typeof slots["what"] === "string" ? slots["what"] : "";
  const text = [programme, query, what].filter((part) => part !== "").join(" ");
  return text === "" ? work.text : text;
}
