import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "../../../channels/sms/segments.ts";
import { seeded } from "./seeded.ts";

describe("segments", () => {
  it.each([
    ["", "GSM-7", 1],
    ["a".repeat(160), "GSM-7", 1],
    ["a".repeat(161), "GSM-7", 2],
    ["a".repeat(306), "GSM-7", 2],
    ["a".repeat(307), "GSM-7", 3],
    ["€".repeat(80), "GSM-7", 1],
    ["€".repeat(81), "GSM-7", 2],
    ["éèàùìòÇÉÄäÖöÑñÜü", "GSM-7", 1],
    ["ê".repeat(70), "UCS-2", 1],
    ["ê".repeat(71), "UCS-2", 2],
    ["’", "UCS-2", 1],
    ["\u00a0", "UCS-2", 1],
    ["👍".repeat(35), "UCS-2", 1],
    ["👍".repeat(36), "UCS-2", 2],
  ] as const)("%j", (text, encoding, count) => expect(segmentsOf(text)).toEqual({ encoding, count }));

  it.each(Array.from("êëâîïôûçœ’«»…–ÀÈÊÂÎÔÛŒ"))("%s is not in GSM-7", (sign) =>
    expect(segmentsOf(sign).encoding).toBe("UCS-2"),
  );

  it("are those of Twilio's own calculator on 10 000 random texts", () => {
    const random = seeded(360);
    const different = Array.from({ length: 10_000 }, () => randomText(random)).filter((text) => {
      const theirs = new SegmentedMessage(text);
      const ours = segmentsOf(text);
      return ours.encoding !== theirs.encodingName || ours.count !== theirs.segmentsCount;
    });
    expect(different).toEqual([]);
    // Theirs takes a millisecond a text.
  }, 120_000);
});

const alphabets = [
  "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,;:!?'\"()-\n",
  "éèàùìòÇÉäöüñÄÖÜÑåÅæÆøØß£$¥§¿¡@_#¤%&*+/<=>ΔΦΓΛΩΠΨΣΘΞ\r\n\f^{}\\[~]|€",
  "êëâîïôûçœÀÈÊŒ’‘“”«»…–—\u00a0\u202f\u2009•°²½",
  "👍🏽👩‍👧‍👦🇨🇦🎉😀❤️é́ñ̃각한日本語عربيעבריתไทย\u200d\ufe0f",
].map((signs) => Array.from(signs));

/** Mostly of one alphabet and near the lengths where one more part begins. */
function randomText(random: () => number): string {
  const most = Math.floor(random() * alphabets.length);
  const mixed = random() < 0.5 ? 0 : random() * 0.3;
  const near = [70, 134, 160, 201][Math.floor(random() * 4)] ?? 70;
  const wild = random() < 0.2 ? 500 : 200;
  const length = random() < 0.3 ? Math.floor(random() * wild) : near + Math.floor(random() * 13) - 6;
  const sign = () => {
    const from = alphabets[random() < mixed ? Math.floor(random() * most) : most] ?? [];
    return from[Math.floor(random() * from.length)] ?? "a";
  };
  return Array.from({ length }, sign).join("");
}
