import { describe, expect, it } from "vitest";
import { placeWords } from "../../../bot/handover/placeWords.ts";
import { segmentsOf } from "../../../channels/sms/index.ts";
import { replyToSms } from "../../../channels/sms/replyToSms.ts";

const now = new Date("2024-11-01T22:30:00-04:00");
const place = { position: 2, waitMinutes: 1 };
const closed = (opens: string) => ({ ...place, opensAt: new Date(opens) });
const inFrench = { language: "fr" as const, now };

describe("the place in the queue, in words", () => {
  it("says the rank, the wait and where the answer comes", () => {
    expect(placeWords(place, { ...inFrench, channel: "web" })).toMatch(
      /: 2; une personne vous répond ici dans environ 1 minute \(/,
    );
    expect(placeWords({ ...place, waitMinutes: 12 }, { ...inFrench, channel: "sms" })).toMatch(
      /par texto dans environ 12 minutes/,
    );
    expect(placeWords(place, { channel: "email", language: "en", now })).toMatch(/by e-mail in about 1 minute /);
  });

  it.each([
    ["2024-11-02T09:00:00-04:00", "demain dès 9 h", "tomorrow from 9 a.m."],
    ["2024-11-04T08:00:00-05:00", "lundi dès 8 h", "on Monday from 8 a.m."],
    ["2024-11-12T08:30:00-05:00", "le 12 novembre 2024 dès 8 h 30", "on November 12, 2024 from 8:30 a.m."],
  ])("says when somebody is there again: %s", (opens, fr, en) => {
    expect(placeWords(closed(opens), { ...inFrench, channel: "web" })).toContain(`vous répondra ici ${fr}`);
    expect(placeWords(closed(opens), { channel: "web", language: "en", now })).toContain(`answer you here ${en}`);
  });

  it("says « aujourd’hui » of a day that has not begun to be worked", () => {
    const early = new Date("2024-11-04T05:30:00-05:00");
    expect(placeWords(closed("2024-11-04T08:00:00-05:00"), { language: "fr", now: early, channel: "web" })).toContain(
      "aujourd’hui dès 8 h",
    );
  });

  it("is one segment by text message, whatever the month", () => {
    for (const language of ["fr", "en"] as const)
      for (const said of [place, closed("2024-11-04T08:00:00-05:00")]) {
        const text = placeWords({ ...said, position: 12, waitMinutes: 120 }, { language, now, channel: "sms" });
        const reply = { id: "r", text, lang: language, cards: [], choices: [] };
        expect(segmentsOf(replyToSms(reply))).toMatchObject({ count: 1, encoding: "GSM-7" });
      }
  });
});
