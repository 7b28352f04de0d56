import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { attachmentLimits, createAttachmentFiles, createByteSeal } from "../../../channels/attachments/index.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const photo = { name: "../../etc/passwd", contentType: "image/jpeg", bytes: Buffer.from("PLAIN WORDS OF A PHOTO") };
const seal = createByteSeal(randomBytes(32));

function world(more: Partial<Parameters<typeof createAttachmentFiles>[0]> = {}) {
  const directory = join(temporaryFolder(), "attachments");
  const files = createAttachmentFiles({ directory, seal, newId: () => randomUUID(), ...more });
  const kept = () => readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((path) => path.includes("."));
  const save = async (conversation = "talk") => {
    const saved = await files.save(conversation, photo);
    if (saved.status !== "saved") throw new Error(`refused: ${saved.reason}`);
    return saved.id;
  };
  return { directory, files, kept, save };
}

describe("files of conversations", () => {
  it("come back as they were given", async () => {
    const { files, save } = world();
    expect(await files.read("talk", await save())).toEqual(photo);
  });

  it("are sealed on the disk, under paths that nobody sent, for their owner only", async () => {
    const { directory, kept, save } = world();
    await save("a-conversation");
    const [path = "", ...others] = kept();
    expect(others).toEqual([]);
    expect(path).toMatch(/^[0-9a-f]{64}\/[0-9a-f-]{36}\.sealed$/);
    const content = readFileSync(join(directory, path));
    expect(content.includes("PLAIN WORDS") || content.includes("passwd")).toBe(false);
    expect(statSync(join(directory, path)).mode & 0o077).toBe(0);
  });

  it("are those of their conversation only", async () => {
    const { files, save } = world();
    const id = await save("mine");
    expect(await files.read("yours", id)).toBeUndefined();
    for (const wrong of ["", "..", "../x", `${id}.sealed`, "nothing"])
      expect(await files.read("mine", wrong)).toBeUndefined();
  });

  it("do not open under another name, with another key, or changed", async () => {
    const { directory, files, kept, save } = world();
    const id = await save();
    const other = createAttachmentFiles({ directory, seal: createByteSeal(randomBytes(32)), newId: () => "x" });
    await expect(other.read("talk", id)).rejects.toThrow(/unable to authenticate/);
    const path = join(directory, kept()[0] ?? "");
    const sealed = readFileSync(path);
    writeFileSync(join(path, "..", "moved.sealed"), sealed);
    await expect(files.read("talk", "moved")).rejects.toThrow(/unable to authenticate/);
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    writeFileSync(path, sealed);
    await expect(files.read("talk", id)).rejects.toThrow(/unable to authenticate/);
  });

  it("are limited in size and in number, even when they come at once", async () => {
    const { files, kept } = world({ limits: { ...attachmentLimits, fileBytes: 100, filesPerConversation: 3 } });
    const big = { ...photo, bytes: Buffer.alloc(101) };
    expect(await files.save("talk", big)).toEqual({ status: "refused", reason: "too_large" });
    const all = await Promise.all(Array.from({ length: 8 }, () => files.save("talk", photo)));
    expect(all.filter(({ status }) => status === "saved")).toHaveLength(3);
    expect(all.at(-1)).toEqual({ status: "refused", reason: "too_many" });
    expect(kept()).toHaveLength(3);
    expect((await files.save("another", photo)).status).toBe("saved");
  });

  it("leave room on the disk", async () => {
    const { files } = world({ limits: { ...attachmentLimits, freeBytes: Number.MAX_SAFE_INTEGER } });
    expect(await files.save("talk", photo)).toEqual({ status: "refused", reason: "no_room" });
  });

  it("go one by one, or all those of a conversation", async () => {
    const { files, kept, save } = world();
    const [first, second] = [await save(), await save()];
    await files.remove("talk", first);
    await files.remove("talk", "../nothing");
    expect(await files.read("talk", first)).toBeUndefined();
    expect(await files.read("talk", second)).toEqual(photo);
    await save("other");
    await files.forget("talk");
    await files.forget("never-seen");
    expect(kept()).toHaveLength(1);
  });

  it("ask for a key of 32 bytes", () => {
    expect(() => createByteSeal(randomBytes(16))).toThrow(/32 bytes/);
  });
});
