const named: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&lrm;": "\u200E",
  "&rlm;": "\u200F",
  "&nbsp;": "\u00A0",
};

/** The six character references that WebVTT names. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|lrm|rlm|nbsp);/g, (reference) => named[reference] ?? reference);
