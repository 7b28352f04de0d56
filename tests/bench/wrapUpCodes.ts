import type { Language } from "../../contracts/language.ts";
import type { RequestTypes } from "../../contracts/requestType.ts";
import { createEmbeddings, createRequestTypes } from "../../knowledge/index.ts";
import { readScripts } from "../calls/support/readScripts.ts";
import { readDescriptions } from "../knowledge/requestTypes/readDescriptions.ts";

interface Case {
  name: string;
  texts: { lineId: string; text: string }[];
  language: Language;
  code: RegExp;
}

/** The code among the three proposed: short descriptions those written to work with, those kept apart, and the scripted calls. */
export async function evaluateWrapUp(): Promise<void> {
  const types = createRequestTypes({ embeddings: await createEmbeddings({ provider: "builtin" }) });
  const described = readDescriptions("descriptions").map(caseOf);
  const kept = readDescriptions("heldOut").map(caseOf);
  for (const language of ["fr", "en"] as const)
    await report(types, `100 descriptions, ${language}`, described.filter(of(language)));
  await report(types, "100 descriptions", described);
  await report(types, "60 kept apart", kept);
  await report(types, "scripted calls, each time a code is expected", scriptedCases());
  await timeOf(types, described);
}

const of = (language: Language) => (one: Case) => one.language === language;

const caseOf = ({ text, lang, code }: ReturnType<typeof readDescriptions>[number]): Case => ({
  name: `« ${text} »`,
  texts: [{ lineId: "1", text }],
  language: lang,
  code: new RegExp(`^${code}$`),
});

/** What the caller had said each time the script expects a code. */
function scriptedCases(): Case[] {
  return readScripts().flatMap(({ file, script }) =>
    script.said.flatMap(({ expect }, at) => {
      if (expect?.code === undefined) return [];
      const before = script.said.slice(0, at);
      const texts = before.flatMap(({ caller }, line) =>
        caller === undefined ? [] : { lineId: `${line}`, text: caller },
      );
      const name = `${file} after ${texts.length} lines`;
      return [{ name, texts, language: script.language, code: new RegExp(`^(?:${expect.code})$`) }];
    }),
  );
}

async function report(types: RequestTypes, title: string, cases: readonly Case[]): Promise<void> {
  let [first, three] = [0, 0];
  for (const { name, texts, language, code } of cases) {
    const found = (await types.propose(texts, language)).map((one) => one.code);
    if (code.test(found[0] ?? "")) first++;
    if (found.some((one) => code.test(one))) three++;
    else if (process.env["MISSES"]) console.log(`    ${code.source} not in ${found.join(" ")}: ${name}`);
  }
  const share = (count: number) => (count / cases.length).toFixed(3);
  console.log(`  ${title.padEnd(46)} first ${share(first)}  among three ${share(three)}  (${cases.length})`);
}

/** Processor time for a call of ten lines never read before, once warm. */
async function timeOf(types: RequestTypes, cases: readonly Case[]): Promise<void> {
  const times = [];
  for (let call = 0; call < 40; call++) {
    const lines = cases.slice((call % 10) * 10).slice(0, 10);
    const texts = lines.map(({ texts: [said] }, line) => ({ lineId: `${line}`, text: `${said?.text} ${call}` }));
    const began = process.cpuUsage();
    await types.propose(texts, "fr");
    const { user, system } = process.cpuUsage(began);
    if (call >= 20) times.push((user + system) / 1_000);
  }
  times.sort((a, b) => a - b);
  const figures = `median ${times[10]?.toFixed(1)} ms, worst ${times.at(-1)?.toFixed(1)} ms`;
  console.log(`  ${"a call of ten new lines, of processor".padEnd(46)} ${figures}`);
}
