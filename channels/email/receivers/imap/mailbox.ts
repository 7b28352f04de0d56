/** Where the mailbox is and what is done with a mail once it is kept. */
export interface Mailbox {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password: string;
  folder: string;
  /** Folder that kept mails are moved to; without one they stay and bear a flag. */
  processed?: string;
}

/** `imaps://user:password@host/INBOX`; « @ » in a user's name is written %40. Throws when it has no user. */
export function readMailbox(url: string, processed?: string): Mailbox {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  if (!username) throw new Error("IMAP_URL: has no user, such as imaps://user:password@host/INBOX");
  const secure = protocol === "imaps:";
  return {
    host: hostname,
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    folder: decodeURIComponent(pathname.slice(1)) || "INBOX",
    ...(processed ? { processed } : {}),
  };
}
