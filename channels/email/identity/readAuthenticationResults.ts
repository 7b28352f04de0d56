/** One line of what a server checked: `dkim=pass header.d=example.org` (RFC 8601, section 2.2). */
export interface AuthenticationResult {
  method: string;
  result: string;
  /** `header.from`, `smtp.mailfrom`… in lower case, without quotes. */
  properties: ReadonlyMap<string, string>;
}

/** The server that vouches, and what it found; undefined when the field cannot be read. */
export function readAuthenticationResults(
  value: string,
): { authservId: string; results: AuthenticationResult[] } | undefined {
  const [first = "", ...rest] = splitOutsideQuotes(withoutComments(value));
  const authservId = unquoted(/^\s*("[^"]*"|[^\s;]+)(?:\s+\d+)?\s*$/.exec(first)?.[1] ?? "");
  if (!authservId) return undefined;
  return { authservId: authservId.toLowerCase(), results: rest.flatMap((part) => readResult(part) ?? []) };
}

function readResult(part: string): AuthenticationResult | undefined {
  const [, method, result, properties = ""] = /^\s*([\w-]+)(?:\s*\/\s*\d+)?\s*=\s*([a-z]+)\b(.*)$/is.exec(part) ?? [];
  if (method === undefined || result === undefined) return undefined;
  const pairs = [...properties.matchAll(/([\w-]+\s*\.\s*[\w-]+|reason)\s*=\s*("[^"]*"|[^\s]+)/gi)];
  return {
    method: method.toLowerCase(),
    result: result.toLowerCase(),
    properties: new Map(
      pairs.map(([, name = "", text = ""]) => [name.replace(/\s/g, "").toLowerCase(), unquoted(text).toLowerCase()]),
    ),
  };
}

const unquoted = (text: string): string => text.replace(/^"|"$/g, "");

// Comments may nest, and a parenthesis inside quotes is not one.
function withoutComments(value: string): string {
  let depth = 0;
  let quoted = false;
  let kept = "";
  for (let at = 0; at < value.length; at++) {
    const letter = value.charAt(at);
    if (letter === "\\" && (quoted || depth > 0)) {
      at++;
      continue;
    }
    if (letter === '"' && depth === 0) quoted = !quoted;
    if (letter === "(" && !quoted) depth++;
    if (depth === 0) kept += letter;
    if (letter === ")" && !quoted && depth > 0) depth--;
  }
  return kept;
}

function splitOutsideQuotes(value: string): string[] {
  return value.match(/(?:"[^"]*"|[^;"]|")+/g) ?? [];
}
