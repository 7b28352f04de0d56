/** Slips of spelling that people make in French: by sound, or of the finger. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/, "f"],
  [/eau/, "o"],
  [/au/, "o"],
  [/qu/, "k"],
  [/([aeiou])ss/, "$1s"],
  [/mm/, "m"],
  [/nn/, "n"],
  [/tt/, "t"],
  [/ll/, "l"],
  [/rr/, "r"],
  [/th/, "t"],
  [/y/, "i"],
  [/tion/, "sion"],
  [/c([ei])/, "s$1"],
  [/ai/, "e"],
  [/en/, "an"],
  [/ch/, "sh"],
  [/h/, ""],
  [/ou/, "oo"],
  [/g([ei])/, "j$1"],
  [/er$/, "é"],
];

/** One misspelling of a word, drawn at random: a sound written otherwise, or a letter lost, doubled, changed or swapped. */
export function misspell(word: string, random: () => number): string {
  const heard = sounds.filter(([sound]) => sound.test(word));
  const [sound, written] = heard[Math.floor(random() * heard.length)] ?? [];
  if (sound && written !== undefined && random() < 0.4) return word.replace(sound, written).replace("é", "e");
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + word.charAt(at) + word.slice(at);
    case 2:
      return before + letter + after;
    default:
      return before.slice(0, -1) + word.charAt(at) + before.slice(-1) + after;
  }
}
