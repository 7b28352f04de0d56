/** Refused because the process is stopping: the channel answers 503 and the provider tries again elsewhere. */
class MailboxClosed extends Error {
  constructor() {
    super("The engine is stopping and takes no new message");
    this.name = "MailboxClosed";
  }
}

export interface Mailbox {
  /** Runs `work` after all that came before it for the same address; other addresses run side by side. */
  post<T>(address: string, work: () => Promise<T>): Promise<T>;
  /** Refuses what comes from now on, and waits for what is under way. */
  drain(): Promise<void>;
}

/** One at a time for each address, in order of arrival. Nothing is kept for an address once it is quiet. */
export function createMailbox(): Mailbox {
  const last = new Map<string, Promise<unknown>>();
  let open = true;

  function post<T>(address: string, work: () => Promise<T>): Promise<T> {
    if (!open) return Promise.reject(new MailboxClosed());
    const before = last.get(address) ?? Promise.resolve();
    const turn = before.then(work, work);
    const settled = turn
      .catch(() => undefined)
      .finally(() => {
        if (last.get(address) === settled) last.delete(address);
      });
    last.set(address, settled);
    return turn;
  }

  async function drain(): Promise<void> {
    open = false;
    await Promise.all(last.values());
  }

  return { post, drain };
}
