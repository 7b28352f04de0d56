import { createInterface } from "node:readline/promises";
import type { System } from "../../compose.ts";
import { staffRoleSchema } from "../../contracts/staff.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";

export interface StaffOptions {
  role: string;
  name?: string;
}
interface Asked extends Partial<StaffOptions> {
  what: "list" | "add" | "password" | "disable" | "enable";
  username: string;
}

/** Who acts, for the audit: whoever holds the keys of the machine. */
const DESK = "desk";

/** `staff list|add|password|disable|enable`: accounts that sign in with a password. Disabling signs out everywhere at once. */
export async function staff(system: System, asked: Asked, output: Output): Promise<ExitCode> {
  switch (asked.what) {
    case "list":
      return list(system, output);
    case "add":
    case "password":
      return save(system, asked, output);
    case "disable":
    case "enable":
      return disable(system, asked, output);
  }
}

async function list({ registry }: System, output: Output): Promise<ExitCode> {
  for (const { username, displayName, role, disabled = false } of await registry.staff.list())
    output.result(
      { username, displayName, role, disabled },
      `${username}: ${displayName}, ${role}${disabled ? ", disabled" : ""}`,
    );
  return 0;
}

async function save({ registry }: System, { what, username, role, name }: Asked, output: Output): Promise<ExitCode> {
  const known = await registry.staff.find(username);
  if (what === "add" && known) throw new UsageFault(`there is already an account « ${username} »`);
  if (what === "password" && !known) throw new UsageFault(`there is no account « ${username} »`);
  const account = known ?? { username, displayName: name ?? username, role: staffRoleSchema.parse(role) };
  const done = await registry.staff.setPassword(account, await typed(), DESK);
  if (done.status === "fail") throw new UsageFault(done.fault);
  output.result({ username, saved: true }, `Saved: ${username}. Its sessions are ended.`);
  return 0;
}

async function disable({ registry }: System, { what, username }: Asked, output: Output): Promise<ExitCode> {
  const disabled = what === "disable";
  if (!(await registry.staff.disable(username, disabled, DESK)))
    throw new UsageFault(`there is no account « ${username} »`);
  output.result({ username, disabled }, `${disabled ? "Disabled and signed out everywhere" : "Enabled"}: ${username}`);
  return 0;
}

/** One line of the input: a password given as an argument would stay in the shell's history. */
async function typed(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question("Password (it shows as you type; or send it through a pipe): ");
  } finally {
    terminal.close();
  }
}
