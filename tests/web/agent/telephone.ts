/** A telephony beside the panel: begins a call and tells what is heard on it, as a vendor would. */
export function telephone(url: string, key: string) {
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  return {
    start: (id: string, from?: string) =>
      post("calls", { id, agent: "agent", language: "fr", ...(from ? { from } : {}) }),
    /** `revision` above 0 corrects what was heard before under this id. */
    hear: (
      call: string,
      id: string,
      speaker: "caller" | "agent",
      text: string,
      { revision = 0, final = true } = {},
    ) => {
      const startMs = Number(id.replace(/\D/g, "")) * 4_000;
      return post(`calls/${call}/utterances`, { id, revision, speaker, text, final, startMs, endMs: startMs + 3_000 });
    },
  };
}
