/** Values that are alike kept once, under a number. */
export class Interned<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  number(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key) ?? this.values.length;
    if (known === this.values.length) {
      this.#numbers.set(key, known);
      this.values.push(value);
    }
    return known;
  }
}
