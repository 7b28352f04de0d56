/** Waits until it holds, and says what it waited for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, ms = 12_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
