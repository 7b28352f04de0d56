import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AttachmentFile, AttachmentStore, SavedAttachment } from "./attachmentStore.ts";
import type { ByteSeal } from "./createByteSeal.ts";
import { packFile, unpackFile } from "./packFile.ts";

/** What strangers may make us keep. Sizes in bytes. */
export interface AttachmentLimits {
  fileBytes: number;
  filesPerConversation: number;
  /** Room that is left on the disk for everything else. */
  freeBytes: number;
}

export const attachmentLimits: AttachmentLimits = {
  fileBytes: 5 * 1024 * 1024,
  filesPerConversation: 20,
  freeBytes: 512 * 1024 * 1024,
};

export interface AttachmentFilesParts {
  directory: string;
  seal: ByteSeal;
  newId: () => string;
  limits?: AttachmentLimits;
}

const SUFFIX = ".sealed";

/**
 * Files of conversations under one directory, sealed, readable by their owner only. Paths are made of a digest of the
 * conversation's name, which opens it in demonstration mode, and of our own ids: nothing that was sent.
 */
export function createAttachmentFiles(parts: AttachmentFilesParts): AttachmentStore {
  const { directory, seal, limits = attachmentLimits } = parts;
  const inTurn = createTurns();

  async function save(conversationId: string, file: AttachmentFile): Promise<SavedAttachment> {
    if (file.bytes.length > limits.fileBytes) return { status: "refused", reason: "too_large" };
    const folder = folderOf(directory, conversationId);
    if ((await keptIn(folder)).length >= limits.filesPerConversation) return { status: "refused", reason: "too_many" };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await freeBytes(folder)) < limits.freeBytes) return { status: "refused", reason: "no_room" };
    const id = parts.newId();
    await writeSealed(pathOf(folder, id), seal.seal(packFile(file), aboutOf(conversationId, id)));
    return { status: "saved", id };
  }

  return {
    save: (conversationId, file) => inTurn(conversationId, () => save(conversationId, file)),
    async read(conversationId, id) {
      if (!isId(id)) return undefined;
      const sealed = await orNothing(readFile(pathOf(folderOf(directory, conversationId), id)));
      return sealed && unpackFile(seal.open(sealed, aboutOf(conversationId, id)));
    },
    async remove(conversationId, id) {
      if (isId(id)) await rm(pathOf(folderOf(directory, conversationId), id), { force: true });
    },
    async forget(conversationId) {
      await rm(folderOf(directory, conversationId), { recursive: true, force: true });
    },
    async removeOld(before, isNeeded) {
      for (const folder of (await orNothing(readdir(directory))) ?? [])
        await removeOldIn(join(directory, folder), before, isNeeded);
    },
  };
}

const isId = (id: string) => /^[\w-]{1,64}$/.test(id);
const pathOf = (folder: string, id: string) => join(folder, `${id}${SUFFIX}`);
const aboutOf = (conversationId: string, id: string) => `${conversationId}/${id}`;

function folderOf(directory: string, conversationId: string): string {
  return join(directory, createHash("sha256").update(conversationId).digest("hex"));
}

async function keptIn(folder: string): Promise<string[]> {
  return ((await orNothing(readdir(folder))) ?? []).filter((name) => name.endsWith(SUFFIX));
}

async function removeOldIn(folder: string, before: Date, isNeeded: (id: string) => Promise<boolean>): Promise<void> {
  for (const name of await keptIn(folder)) {
    const path = join(folder, name);
    const kept = await orNothing(stat(path));
    if (kept && kept.mtime < before && !(await isNeeded(name.slice(0, -SUFFIX.length))))
      await rm(path, { force: true });
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Appears whole or not at all. */
async function writeSealed(path: string, sealed: Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, sealed, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** What is not there is nothing; what cannot be read is a fault. */
async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
}

/** One at a time for a conversation, so that two uploads at once do not both take its last place. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return mine;
  };
}
