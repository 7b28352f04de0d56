/** Lower case, accents removed, ligatures opened, typographic apostrophes made plain: how two French words are compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(text)) return lower;
  return common.test(text) ? lower.replace(accented, (letter) => foldedLetters[letter] ?? letter) : foldAny(text);
}

// Nearly all messages are written with these letters alone, for which a table says what Unicode normalisation would.
// « ^ » and « ` » are diacritics to Unicode, and left to it.
const plain = /^[\n -\]_a-~]*$/;
const common = /^[\n -\]_a-~àâäçéèêëîïôöùûüœæ’‘«»–—…\u00a0\u202fÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ]*$/;
const accented = /[àâäçéèêëîïôöùûüœæ’‘]/g;
const foldedLetters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from("àâäçéèêëîïôöùûü", (letter) => [letter, letter.normalize("NFD").charAt(0)])),
  œ: "oe",
  æ: "ae",
  "’": "'",
  "‘": "'",
};

function foldAny(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’ʼ‘`´]/g, "'");
}
