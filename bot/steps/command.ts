import type { Command } from "../../contracts/command.ts";
import { commandsOf } from "../buttons.ts";
import { contextOf } from "../commands/context.ts";
import { reasonOf } from "../commands/reasons.ts";
import { rules } from "../commands/rules.ts";
import type { EngineParts } from "../dependencies.ts";
import { readText } from "./understand.ts";
import { noted, type Step, type Work } from "../work.ts";

/** Decides what the message asks of the dialogue, and notes which rule said so. */
export const commandStep: Step = {
  name: "command",
  run: (work, parts) => {
    if (work.settled) return work;
    // An agent has the floor; an emergency is signposted all the same, for nobody may be reading yet.
    if (work.open.owner === "agent" && !work.understanding?.emergency)
      return { ...noted(work, "command", "an agent has the floor"), outcome: "silent", settled: true };
    const { rule, commands } = decide(work, parts);
    const note = `${rule}: ${commands.map(shortName).join(", ")} (${reasonOf(rule)})`;
    return noted(withLanguage({ ...work, commands }, parts), "command", note);
  },
};

function decide(work: Work, parts: EngineParts): { rule: string; commands: Command[] } {
  if (work.button) {
    const commands = commandsOf(work.button, (id) => parts.flows.byId.has(id));
    if (commands.length > 0) return { rule: "button", commands };
  }
  if (!work.understanding)
    return { rule: "unknown button", commands: [{ kind: "cannot_handle", reason: "not_understood" }] };
  const context = contextOf(work, work.understanding, {
    flows: parts.flows,
    understand: (text) => readText(text, work, parts),
  });
  for (const rule of rules) {
    const commands = rule.read(context);
    if (commands) return { rule: rule.name, commands };
  }
  return { rule: "none", commands: [{ kind: "cannot_handle", reason: "not_understood" }] };
}

/** A language that is asked for is given, unless the policy is French only: then the citizen is told so. */
function withLanguage(work: Work, parts: EngineParts): Work {
  const asked = work.commands.find((command) => command.kind === "change_language");
  if (!asked) return work;
  const refused = parts.languagePolicy === "french" && asked.language !== "fr";
  const facts = { ...work.state.flow.facts, language_refused: refused };
  const language = refused ? work.state.language : asked.language;
  return { ...work, state: { ...work.state, language, languageGround: "asked", flow: { ...work.state.flow, facts } } };
}

/** Names only: values may be personal. */
function shortName(command: Command): string {
  if ("flow" in command) return `${command.kind} ${command.flow}`;
  return "slot" in command && command.slot ? `${command.kind} ${command.slot}` : command.kind;
}
