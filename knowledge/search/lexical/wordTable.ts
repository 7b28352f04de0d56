import { contentWord, lightKey, surfacesOf, type Word } from "../../embeddings/words.ts";

/** A word of the catalogue as it is written there. `key` numbers its light key: the same for « nageur » and « nageurs ». */
export interface KnownWord extends Word {
  lightKey: string;
  key: number;
}

/** Every word of the catalogue once, under a number: catalogues say the same few thousand words a million times. */
export class WordTable {
  /** By number. */
  readonly words: KnownWord[] = [];
  /** Numbers of the light keys. */
  readonly keys = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  /** The content words of a text, in order, as `contentWords` finds them. */
  read(text: string): number[] {
    return surfacesOf(text)
      .map((surface) => this.#numbers.get(surface) ?? this.#learn(surface))
      .filter((number) => number !== SAYS_NOTHING);
  }

  #learn(surface: string): number {
    const word = contentWord(ownCopy(surface));
    const number = word ? this.words.length : SAYS_NOTHING;
    this.#numbers.set(word?.surface ?? surface, number);
    if (!word) return number;
    const light = lightKey(word.folded);
    const key = this.keys.get(light) ?? this.keys.size;
    this.keys.set(light, key);
    this.words.push({ ...word, lightKey: light, key });
    return number;
  }
}

const SAYS_NOTHING = -1;

/** V8 keeps a long piece of a text as a window on it: the whole text would stay for one word. */
const ownCopy = (piece: string): string => Array.from(piece).join("");
