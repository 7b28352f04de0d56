import { randomUUID } from "node:crypto";
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAttachmentFiles, createByteSeal, runFileRemovals } from "../../channels/attachments/index.ts";
import { silentLog } from "../../contracts/log.ts";
import type { Effect } from "../../contracts/turn.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { engines } from "./engines.ts";
import { identification, somebody } from "./identification.ts";
import { dataKey, messageOf, say } from "./samples.ts";
import { eventually, useRegistry } from "./useRegistry.ts";

const DAY = 24 * 3_600_000;

// From the turn to the disk: the record says what goes, and the files are gone.
describe.each(engines)("files of people on $name", (engine) => {
  const { registry } = useRegistry(engine);
  const { verify } = identification(registry);

  function disk() {
    const directory = join(temporaryFolder(), "attachments");
    const store = createAttachmentFiles({ directory, seal: createByteSeal(dataKey), newId: () => randomUUID() });
    const runner = runFileRemovals({
      removals: registry().fileRemovals,
      store,
      log: silentLog,
      now: () => new Date(),
      pollMs: 3_600_000,
      keptMs: 30 * DAY,
      sweepMs: 0,
    });
    const kept = () =>
      readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((path) => path.includes("."));
    return { store, runner, kept, directory };
  }
  type Disk = ReturnType<typeof disk>;

  async function upload({ store }: Disk, conversation: string): Promise<string> {
    const saved = await store.save(conversation, { name: "a.jpg", contentType: "image/jpeg", bytes: Buffer.from("x") });
    if (saved.status !== "saved") throw new Error(saved.reason);
    return saved.id;
  }
  const act = (address: string, effect: Effect) => say(registry(), messageOf({ address }), { effects: [effect] });
  const requestWith = (attachments: string[]): Effect => ({
    kind: "create_request",
    requestType: "pothole",
    summary: "x",
    fields: {},
    follow: { anonymous: false, attachments },
  });

  it("those of every conversation of somebody erased are removed, and nobody else's", async () => {
    const files = disk();
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    await verify("theirs", citizen);
    const sent = await upload(files, "theirs");
    const other = await upload(files, "another");
    await act("theirs", requestWith([sent]));
    await act("another", requestWith([other]));
    await act("theirs", { kind: "erase_citizen", citizenId: citizen.id });
    await eventually(() => files.kept().length === 1);
    expect(await files.store.read("theirs", sent)).toBeUndefined();
    expect(await files.store.read("another", other)).toBeDefined();
    expect(await registry().fileRemovals.isAttached(sent)).toBe(false);
    expect(await registry().fileRemovals.pending(10)).toEqual([]);
    await files.runner.stop();
  });

  it("the desk's erasure removes them too", async () => {
    const files = disk();
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    await verify("at-the-desk", citizen);
    await upload(files, "at-the-desk");
    expect(await registry().citizens.erase(citizen.id, "desk")).toBe(true);
    await eventually(() => files.kept().length === 0);
    await files.runner.stop();
  });

  it("the photo of a request given up is removed, and the others of the conversation stay", async () => {
    const files = disk();
    const [given, kept] = [await upload(files, "given-up"), await upload(files, "given-up")];
    await act("given-up", { kind: "drop_files", ids: [given] });
    await eventually(() => files.kept().length === 1);
    expect(await files.store.read("given-up", kept)).toBeDefined();
    await files.runner.stop();
  });

  it("an erasure that is refused removes nothing", async () => {
    const files = disk();
    const stranger = somebody();
    await registry().citizens.save([stranger]);
    await upload(files, "not-verified");
    await expect(act("not-verified", { kind: "erase_citizen", citizenId: stranger.id })).rejects.toThrow(
      /not verified/,
    );
    await files.runner.idle();
    expect(await registry().fileRemovals.pending(10)).toEqual([]);
    expect(files.kept()).toHaveLength(1);
    await files.runner.stop();
  });

  it("an abandoned upload is removed after a month; a request's photo and a fresh upload stay", async () => {
    const files = disk();
    const [attached, abandoned, fresh] = [
      await upload(files, "sweep"),
      await upload(files, "sweep"),
      await upload(files, "sweep"),
    ];
    await act("sweep", requestWith([attached]));
    const longAgo = new Date(Date.now() - 31 * DAY);
    for (const path of files.kept())
      if (!path.includes(fresh)) utimesSync(join(files.directory, path), longAgo, longAgo);
    await files.runner.idle();
    expect(await files.store.read("sweep", abandoned)).toBeUndefined();
    expect(await files.store.read("sweep", attached)).toBeDefined();
    expect(await files.store.read("sweep", fresh)).toBeDefined();
    await files.runner.stop();
  });

  it("what could not be removed is tried again", async () => {
    const files = disk();
    await upload(files, "broken");
    await files.runner.stop();
    await act("broken", { kind: "drop_files", ids: ["nothing-of-that-name"] });
    const told: string[] = [];
    const broken = runFileRemovals({
      removals: registry().fileRemovals,
      store: { ...files.store, remove: () => Promise.reject(new Error("the disk is away")) },
      log: { ...silentLog, error: (_fields, text) => void told.push(text) },
      now: () => new Date(),
      pollMs: 3_600_000,
      keptMs: 30 * DAY,
      sweepMs: DAY,
    });
    await broken.idle();
    await broken.stop();
    expect(told[0]).toMatch(/tried again/);
    expect(await registry().fileRemovals.pending(10)).toHaveLength(1);
    const mended = disk();
    await mended.runner.idle();
    expect(await registry().fileRemovals.pending(10)).toEqual([]);
    await mended.runner.stop();
  });
});
