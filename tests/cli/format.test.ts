import { describe, expect, it } from "vitest";
import { parseConversationTests } from "../../cli/conversations/format.ts";

const valid = `test: natation
turns:
  - web: "bonjour"
    expect: { intent: greet, outcome: answered }
`;

describe("conversation test files", () => {
  it("reads one test, several documents, and a list", () => {
    expect(parseConversationTests(valid, "a.yaml")).toMatchObject({
      status: "ok",
      tests: [{ test: "natation", citizen: "none", line: 1 }],
    });
    const two = parseConversationTests(`${valid}---\n${valid}`, "a.yaml");
    expect(two.status === "ok" && two.tests.length).toBe(2);
    const listed = parseConversationTests(
      `- test: a\n  turns: [{ web: x }]\n- test: b\n  turns: [{ sms: x }]\n`,
      "a.yaml",
    );
    expect(listed.status === "ok" && listed.tests.map((test) => test.test)).toEqual(["a", "b"]);
  });

  it.each([
    ["a misspelt expectation", valid.replace("intent", "intnet"), /a\.yaml:4:13 .*intnet/],
    ["an unknown outcome", valid.replace("answered", "happy"), /outcome/],
    [
      "two things said at once",
      valid.replace('web: "bonjour"', 'web: "bonjour"\n    sms: "allo"'),
      /a turn says one thing/,
    ],
    ["a file that is not YAML", "test: [", /^a\.yaml:\d+:\d+ /],
  ])("refuses %s, naming the file and the line", (_name, content, fault) => {
    const parsed = parseConversationTests(content, "a.yaml");
    expect(parsed.status).toBe("fail");
    expect(parsed.status === "fail" && parsed.faults.join("\n")).toMatch(fault);
  });
});
