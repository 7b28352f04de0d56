import type { keyTexts } from "./texts.ts";

export interface Key {
  key: string;
  does: keyof typeof keyTexts;
}

/** The short list of keys; what each does stands on the element that names it (`aria-keyshortcuts`). */
export const keys: readonly Key[] = [
  { key: "?", does: "keyList" },
  { key: "j", does: "keyNext" },
  { key: "k", does: "keyPrevious" },
  { key: "n", does: "keyClaim" },
  { key: "a", does: "keyAccept" },
  { key: "r", does: "keyReply" },
  { key: "1", does: "keyCard" },
  { key: "/", does: "keySearch" },
  { key: "v", does: "keyVerify" },
  { key: "s", does: "keySlots" },
  { key: "o", does: "keyOpen" },
  { key: "w", does: "keyWrapUp" },
];

export const whileTyping: readonly Key[] = [
  { key: "Alt + ⏎", does: "keyAccept" },
  { key: "Ctrl + ⏎", does: "keySend" },
  { key: "Esc", does: "keyLeave" },
];
