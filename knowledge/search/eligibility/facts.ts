import type { Offering } from "../../../contracts/offering.ts";

/** What an offering is for all of its sessions. A catalogue says the same few hundred of them again and again. */
export interface Facts extends Pick<Offering, "audiences" | "accessibility" | "demonstration"> {
  setting: NonNullable<Offering["setting"]> | undefined;
  /** Its publics were only predicted. */
  predicted: boolean;
  full: boolean;
  /** An activity or an event: something to go to. */
  leisure: boolean;
}

export function factsOf(offering: Offering): Facts {
  const { audiences, accessibility, demonstration, setting, evidence, status, kind } = offering;
  return {
    audiences,
    accessibility,
    demonstration,
    setting,
    predicted: evidence.some(({ field, by }) => field === "audiences" && by === "model"),
    full: status === "full",
    leisure: kind === "activity" || kind === "event",
  };
}
