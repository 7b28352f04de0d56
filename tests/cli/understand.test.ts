import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "c360-understand-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command itself, as a terminal or a pipe would. */
function c360(args: string[], input = ""): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "cli/c360.ts"), ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"], DATA_DIR: join(folder, "data"), LOG_LEVEL: "silent" },
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const linesOf = (text: string): unknown[] =>
  text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

describe("c360 understand", { timeout: 120_000 }, () => {
  it("answers one JSON line a row of a file, line breaks inside quotes included", async () => {
    const rows = `\uFEFFtext,lang,channel\r\n"Bonjour,\r\nje cherche un cours de judo pour ma fille de 7 ans, le samedi",fr,email\r\nthere is a fire in my kitchen,en,sms\r\n42,en,\r\n`;
    const { code, out } = await c360(["understand", "--in", file("good.csv", rows)]);
    expect(code).toBe(0);
    const [judo, fire, number] = linesOf(out);
    expect(judo).toMatchObject({ language: "fr", intent: "find_activity", emergency: null });
    expect(judo).toMatchObject({ entities: { activity: ["judo"], age: [7], person: ["daughter"], weekday: ["sat"] } });
    expect(fire).toMatchObject({ language: "en", intent: "emergency", emergency: "fire" });
    expect(number).toMatchObject({ text: "42", language: "en" });
    expect(linesOf(out)).toHaveLength(3);
  });

  it("reads a pipe, a line a message", async () => {
    const { code, out } = await c360(["understand"], "bonjour\n\nje veux parler à quelqu'un\n");
    expect(code).toBe(0);
    expect(linesOf(out)).toMatchObject([{ intent: "greet" }, { intent: "talk_to_human" }]);
  });

  it.each([
    ["a language it does not speak", "text,lang\nbonjour,fr\nhola,es\n", /:3:6 « es » is not a lang \(fr, en\)/],
    ["a channel that is none", 'text,channel\n"a\nb",pigeon\n', /:3:4 « pigeon » is not a channel/],
    ["a row with too many fields", "text,lang\nbonjour,fr,web\n", /:2:1 this is not CSV/],
    ["a quote left open", 'text\nbonjour\n"allo\n', /:3:1 this is not CSV/],
    ["another header", "message\nbonjour\n", /:1:1 the column « text » is missing \(there are: message\)/],
    ["an empty file", "", /:1:1 the file is empty/],
    ["bytes that are not UTF-8", Buffer.from("text\nbonjour\n\xe9t\xe9\n", "latin1"), /:3:1 the file is not UTF-8/],
  ])("refuses %s with its place, and answers nothing", async (name, content, fault) => {
    const { code, out, err } = await c360(["understand", "--in", file(`${name}.csv`, content)]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(fault);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("refuses a file that is not there", async () => {
    const { code, err } = await c360(["understand", "--in", join(folder, "absent.csv")]);
    expect(code).toBe(2);
    expect(err).toMatch(/absent\.csv:1:1 the file cannot be read \(ENOENT\)/);
  });
});

const train = [
  "text,label",
  ...["lost", "broken", "late"].flatMap((label) =>
    ["my {} parcel", "the parcel is {}", "it came {}", "why is it {}", "is my order {}?"].map(
      (text) => `${text.replace("{}", label)},${label}`,
    ),
  ),
].join("\n");

describe("c360 intents evaluate", { timeout: 60_000 }, () => {
  const trainFile = () => file("train.csv", train);

  it("measures our classifier on anybody's labels, and writes its predictions", async () => {
    const test = file("test.csv", "text,category\nthat order is lost,lost\nthe box is broken,broken\nso late,broken\n");
    const out = join(folder, "predictions.csv");
    const run = await c360(["intents", "evaluate", "--train", trainFile(), "--test", test, "--out", out, "--json"]);
    expect(run.code).toBe(0);
    expect(linesOf(run.out)).toEqual([
      { accuracy: 2 / 3, macroF1: expect.closeTo(5 / 9, 5), outOfScope: null, train: 15, test: 3 },
    ]);
    expect(readFileSync(out, "utf8").split("\n")).toEqual([
      "text,label,predicted,score",
      expect.stringMatching(/^that order is lost,lost,lost,0\.\d+$/),
      expect.stringMatching(/^the box is broken,broken,broken,0\.\d+$/),
      expect.stringMatching(/^so late,broken,late,0\.\d+$/),
      "",
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("tells what is out of scope from what is not", async () => {
    const test = file("oos.csv", "text,label\nmy order is lost,lost\nzebra quantum xylophone,oos\n");
    const { code, out } = await c360(["intents", "evaluate", "--train", trainFile(), "--test", test]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^accuracy 1\.0000\nmacro-F1 1\.0000\nout-of-scope recall 1\.0000\nout-of-scope precision 1\.0000\n$/,
    );
  });

  it.each([
    ["no labels", "text\nbonjour\n", /:1:1 the columns « text » and « label » are needed/],
    ["an empty label", "text,label\nallo,greet\nbye,\n", /:3:5 the label is empty/],
    ["nothing but a header", "text,label\n", /:2:1 there is no row/],
  ])("refuses a file with %s", async (name, content, fault) => {
    const bad = file(`${name}.csv`, content);
    const { code, out, err } = await c360(["intents", "evaluate", "--train", bad, "--test", trainFile()]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(fault);
  });

  it("says which options are missing", async () => {
    const { code, err } = await c360(["intents", "evaluate", "--train", trainFile()]);
    expect(code).toBe(2);
    expect(err).toMatch(/--test/);
  });
});
