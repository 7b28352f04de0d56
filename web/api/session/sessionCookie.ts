import type { CookieOptions, Request, Response } from "express";

/** A cookie of ours: out of reach of scripts, tied to this host alone where TLS is (`__Host-`, RFC 6265bis). */
export interface OwnCookie {
  read(request: Request): string | undefined;
  write(response: Response, value: string): void;
  clear(response: Response): void;
}

/** `lax` only for what must come back from the provider's page; the session itself is `strict`. */
export function ownCookie(name: string, secure: boolean, sameSite: "strict" | "lax"): OwnCookie {
  const fullName = secure ? `__Host-${name}` : name;
  const options: CookieOptions = { httpOnly: true, sameSite, secure, path: "/" };
  return {
    read: (request) => valueIn(request.get("cookie") ?? "", fullName),
    write: (response, value) => void response.cookie(fullName, value, options),
    clear: (response) => void response.clearCookie(fullName, options),
  };
}

function valueIn(header: string, name: string): string | undefined {
  const pair = header.split(";").find((part) => part.trim().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf("=") + 1).trim() || undefined;
}
