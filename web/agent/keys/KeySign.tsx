/** The letter on a button that a key presses: drawn, not part of its name; `aria-keyshortcuts` tells it to who does not see it. */
export const KeySign = ({ of }: { of: string }) => <kbd className="key" data-key={of} aria-hidden="true" />;
