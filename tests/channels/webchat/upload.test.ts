import { describe, expect, it } from "vitest";
import { samples } from "../attachments/samples.ts";
import { startWebchat } from "./server.ts";

const photo = (type = "image/jpeg", bytes: Uint8Array<ArrayBuffer> = samples.jpeg) => new Blob([bytes], { type });
const big = new Uint8Array(6 * 1024 * 1024);
const activity = (body: object) => new Blob([JSON.stringify(body)], { type: "application/vnd.microsoft.activity" });

function form(...parts: [string, Blob, string?][]): FormData {
  const data = new FormData();
  for (const [name, blob, file] of parts) data.append(name, blob, file);
  return data;
}

async function upload(rawBody: BodyInit, headers: Record<string, string> = {}) {
  const chat = await startWebchat();
  const { conversationId } = await chat.start();
  const answer = await chat.request("POST", `/conversations/${conversationId}/upload?userId=dl_moi`, {
    rawBody,
    headers,
  });
  return {
    ...answer,
    messages: chat.engine.messages,
    activities: (await chat.history(conversationId)).activities,
    logLines: chat.logLines,
  };
}

describe("an upload", () => {
  it("carries its activity, and tells the assistant the kind and name of each file", async () => {
    const sent = form(
      ["activity", activity({ type: "message", text: "voici", from: { id: "dl_moi" } })],
      ["file", photo(), "nid-de-poule.jpg"],
    );
    const { status, messages, activities } = await upload(sent);
    expect(status).toBe(200);
    expect(messages[0]).toMatchObject({
      text: "voici",
      attachments: [{ contentType: "image/jpeg", name: "nid-de-poule.jpg", size: samples.jpeg.length }],
    });
    expect(activities).toHaveLength(2);
  });

  it("may be files without an activity: the user is that of the address", async () => {
    const { status, messages, activities } = await upload(
      form(["file", photo(), "é.jpg"], ["file", photo("application/pdf", samples.pdf), "b.pdf"]),
    );
    expect(status).toBe(200);
    expect(messages[0]).toMatchObject({
      text: "",
      attachments: [{ name: "é.jpg" }, { contentType: "application/pdf" }],
    });
    expect(activities[0]).toMatchObject({ from: { id: "dl_moi" } });
  });

  it("is what its first bytes say, when the browser does not know", async () => {
    const { messages } = await upload(form(["file", photo("", samples.heic), "C:\\photos\\IMG_1.HEIC"]));
    expect(messages[0]?.attachments).toMatchObject([{ contentType: "image/heic", name: "IMG_1.HEIC" }]);
  });

  it("may be one bare file", async () => {
    const headers = { "content-type": "image/jpeg", "content-disposition": 'name="file"; filename="rue.jpg"' };
    const { status, messages } = await upload(photo(), headers);
    expect(status).toBe(200);
    expect(messages[0]?.attachments).toMatchObject([{ contentType: "image/jpeg", name: "rue.jpg" }]);
  });

  it.each<[string, number, string, BodyInit, Record<string, string>?]>([
    [
      "of an unsupported type",
      415,
      "UnsupportedFile",
      form(["file", photo("application/x-msdownload", samples.program), "a.exe"]),
    ],
    [
      "of SVG, which can hold a script",
      415,
      "UnsupportedFile",
      form(["file", photo("image/svg+xml", samples.svg), "a.svg"]),
    ],
    [
      "of a program that says it is a photo",
      415,
      "UnsupportedFile",
      form(["file", photo("image/jpeg", samples.program), "a.jpg"]),
    ],
    [
      "of a page that says it is a photo",
      415,
      "UnsupportedFile",
      form(["file", photo("image/png", samples.svg), "a.png"]),
    ],
    ["of zeros", 415, "UnsupportedFile", form(["file", photo("application/octet-stream", samples.zeros), "a"])],
    [
      "of six files",
      413,
      "TooManyFiles",
      form(...Array.from({ length: 6 }, (): [string, Blob, string] => ["file", photo(), "a.jpg"])),
    ],
    ["over 5 MB", 413, "TooLarge", form(["file", photo("image/png", big), "a.png"])],
    ["that is empty", 400, "MalformedUpload", new Blob([]), { "content-type": "image/png" }],
    [
      "that is not what it says",
      400,
      "MalformedUpload",
      "--x\r\nblah",
      { "content-type": "multipart/form-data; boundary=x" },
    ],
    ["without a boundary", 400, "MalformedUpload", "--x--", { "content-type": "multipart/form-data" }],
    [
      "with a broken activity",
      400,
      "MalformedJson",
      form(["activity", new Blob(["{"], { type: "application/vnd.microsoft.activity" })]),
    ],
    ["with an activity of another shape", 400, "InvalidActivity", form(["activity", activity({ type: 3 })])],
  ])("%s gets a sentence", async (_name, status, code, body, headers = {}) => {
    const answer = await upload(body, headers);
    expect(answer).toMatchObject({
      status,
      body: { error: { code, message: expect.stringMatching(/\.( \(.*\))?$/) } },
    });
    expect(answer.messages).toEqual([]);
    expect(answer.logLines).toEqual([]);
  });
});
