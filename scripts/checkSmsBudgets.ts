import { overBudget } from "./smsBudgets/budgets.ts";
import { ourTexts } from "./smsBudgets/ourTexts.ts";

// Part of the build: a text that would cost more segments than it may is found before anybody is sent it.
const over = overBudget(ourTexts());
if (over.length > 0) {
  process.stderr.write(`These texts are longer than their budget of segments by SMS:\n${over.join("\n")}\n`);
  process.exitCode = 1;
}
