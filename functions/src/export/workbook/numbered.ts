/** What a workbook keeps once and names by number: texts, fonts, fills. Numbers count from 0, in the order of first use. */
export class Numbered {
  readonly #numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const each of first) this.numberOf(each);
  }

  numberOf(thing: string): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(thing, next);
    return next;
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}
