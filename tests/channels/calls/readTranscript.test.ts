import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../channels/calls/index.ts";
import { utteranceSchema } from "../../../contracts/call.ts";

const read = (text: string) => {
  const result = readTranscript(text);
  if (result.status === "refused") throw new Error(result.reason);
  for (const utterance of result.utterances) utteranceSchema.parse(utterance);
  return result;
};
const shown = (text: string) =>
  read(text).utterances.map(({ speaker, text: words, startMs, endMs }) => [speaker, words, startMs, endMs]);

describe("a transcript file", () => {
  it("in WebVTT names its speakers by voice", () => {
    const file =
      "\uFEFFWEBVTT - appel\r\n\r\nNOTE fait à la main\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start\r\n<v Agente 311>Ville de Laval, <i>bonjour</i> &amp; bienvenue.\r\n\r\n00:03.000 --> 00:05.000\r\n<v.loud Citoyenne>euh oui c'est pour\r\nmon bac\r\n";
    expect(read(file).format).toBe("webvtt");
    expect(shown(file)).toEqual([
      ["agent", "Ville de Laval, bonjour & bienvenue.", 1000, 2500],
      ["caller", "euh oui c'est pour mon bac", 3000, 5000],
    ]);
  });

  it("in SubRip names them before a colon, and any other colon is only said", () => {
    const file =
      "1\n00:00:01,000 --> 00:00:02,500\nAgent : Ville de Laval, bonjour.\n\n2\n00:00:03,000 --> 00:00:05,000\nCaller: hi\n3\n00:00:06,000 --> 00:00:07,000\nmon adresse : 12, rue des Lilas\n";
    expect(read(file).format).toBe("srt");
    expect(shown(file)).toEqual([
      ["agent", "Ville de Laval, bonjour.", 1000, 2500],
      ["caller", "hi", 3000, 5000],
      ["unknown", "mon adresse : 12, rue des Lilas", 6000, 7000],
    ]);
  });

  it.each([
    ['[{"speaker":"customer","text":"bonjour","start":1.2,"end":2.25}]', ["caller", "bonjour", 1200, 2250]],
    ['{"utterances":[{"id":"u1","speaker":"Conseillère","text":"oui","startMs":5,"endMs":9}]}', ["agent", "oui", 5, 9]],
  ])("in JSON takes seconds and milliseconds: %s", (file, expected) => {
    expect(read(file).format).toBe("json");
    expect(shown(file)).toEqual([expected]);
  });

  it("gives each utterance an id of its own", () => {
    const file =
      "WEBVTT\n\na\n00:01.000 --> 00:02.000\nun\n\na\n00:02.000 --> 00:03.000\ndeux\n\n00:03.000 --> 00:04.000\ntrois\n";
    expect(read(file).utterances.map(({ id }) => id)).toEqual(["a", "#2", "#3"]);
  });

  it.each([
    ["", 1, /neither WebVTT/],
    ["WEBVTT\n\nNOTE rien\n", 1, /Nobody says anything/],
    ["1\n00:00:01,000 --> demain\nbonjour", 2, /cannot be read/],
    ['[{"text":"bonjour"}]', 1, /Utterance 1 needs/],
    ['{"text":"bonjour"}', 1, /not a list/],
    ["[{", 1, /not a list/],
  ])("that cannot be read is refused with a sentence: %j", (file, line, reason) => {
    expect(readTranscript(file)).toEqual({ status: "refused", line, reason: expect.stringMatching(reason) });
  });
});
