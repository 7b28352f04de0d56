/** Where letters are letters. */
const WRITING = "input, textarea, select, [contenteditable], dialog[open], [role=dialog]";

/** The key that a press stands for among the single keys; undefined while typing or with a modifier. */
export function keyPressed(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.target instanceof Element && event.target.closest(WRITING) && !isToggle(event.target)) return undefined;
  return event.key.length === 1 ? event.key.toLowerCase() : undefined;
}

const isToggle = (element: Element): boolean =>
  element instanceof HTMLInputElement &&
  ["checkbox", "radio"].includes(element.type) &&
  element.closest("dialog[open], [role=dialog]") === null;

/** Does what the element that names this key (`aria-keyshortcuts`) does: a field gets the focus, anything else is pressed. */
export function press(key: string): boolean {
  const named = [...document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")];
  const element = named.find(
    (one) => one.getAttribute("aria-keyshortcuts")?.toLowerCase() === key && one.matches(":enabled, a") && isShown(one),
  );
  if (!element) return false;
  element.focus();
  if (!element.matches("input:not([type=checkbox]), textarea")) element.click();
  return true;
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
