/**
 * What lets a mail program unsubscribe in one click (RFC 2369 and RFC 8058): a POST to that page, which asks nothing more.
 * Throws when the page is not over https: the request carries who unsubscribes.
 */
export function unsubscribeHeaders(page: string): Record<string, string> {
  const url = URL.canParse(page) ? new URL(page) : undefined;
  if (url?.protocol !== "https:") throw new Error("e-mail: the page to unsubscribe must be an https address");
  return { "List-Unsubscribe": `<${url.href}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
