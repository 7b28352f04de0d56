import twilio from "twilio";

/** Twilio's own client, which may call another address than Twilio's: a mock, a proxy of the city. */
export function createHttpClient({ timeoutMs, apiUrl }: { timeoutMs: number; apiUrl?: string }) {
  const client = new twilio.RequestClient({ timeout: timeoutMs, keepAlive: true });
  if (apiUrl === undefined) return client;
  client.axios.interceptors.request.use((call) => ({
    ...call,
    url: (call.url ?? "").replace(/^https:\/\/api(?:\.[\w-]+)*\.twilio\.com/, apiUrl),
  }));
  return client;
}
