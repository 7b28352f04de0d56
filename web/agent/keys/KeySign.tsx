/** The letter on a button that a key presses; `aria-keyshortcuts` tells it to who does not see it. */
export function KeySign({ of }: { of: string }) {
  return (
    <kbd className="key" aria-hidden="true">
      {of}
    </kbd>
  );
}
