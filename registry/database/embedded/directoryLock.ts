import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const ownerSchema = z.object({ pid: z.number().int().positive(), startedAt: z.number() });
type Owner = z.infer<typeof ownerSchema>;

/** A clock set while the process runs moves its computed start a little. */
const startToleranceMs = 5_000;

/**
 * Two processes writing one PGlite directory destroy it, and PGlite does not prevent it: a file names who has it.
 * That of a dead process is taken over. Returns how to release it. Throws one sentence when another has the directory.
 */
export function lockDirectory(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "registry.lock");
  const mine = JSON.stringify({ pid: process.pid, startedAt: processStart() });
  if (!create(path, mine)) {
    refuseIfAlive(dataDir, readFileSync(path, "utf8"));
    takeOver(dataDir, path);
    if (!create(path, mine)) throw inUse(dataDir);
  }
  return () => rmSync(path, { force: true });
}

function create(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, content);
  try {
    // Linking makes the file appear whole: nobody can read a lock that is half written.
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  } finally {
    rmSync(draft);
  }
}

/** Moving the stale file away is what only one of two rivals can do; what was moved is judged again, not what was read. */
function takeOver(dataDir: string, path: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    throw inUse(dataDir);
  }
  const moved = readFileSync(aside, "utf8");
  try {
    refuseIfAlive(dataDir, moved);
  } catch (cause) {
    create(path, moved);
    throw cause;
  } finally {
    rmSync(aside);
  }
}

function refuseIfAlive(dataDir: string, content: string): void {
  const owner = parseOwner(content);
  if (owner && isAlive(owner)) throw inUse(dataDir, owner.pid);
}

function parseOwner(content: string): Owner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  // In a container every process may have the same number: ours, started at another time, is a dead predecessor's.
  if (owner.pid === process.pid) return Math.abs(owner.startedAt - processStart()) < startToleranceMs;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

const processStart = () => Math.round(Date.now() - process.uptime() * 1000);

const inUse = (dataDir: string, pid?: number) =>
  new Error(
    `The data directory ${dataDir} is in use by another process${pid ? ` (${pid})` : ""}: stop it, or give this one its own DATA_DIR or a DATABASE_URL.`,
  );
