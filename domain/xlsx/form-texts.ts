/**
 * What a form prints is the same in every return: sixty tasks are worded alike in two hundred files, in the same order. Texts of the
 * form that was read last are kept, as they are written and as they read, and what stands there again, byte for byte, is not decoded
 * again.
 *
 *   the next text that the form before had, or one soon after it     taken from there
 *   an answer, or the text of another form                           decoded
 *   a file of which less than half was known                         its own texts are kept from now on
 */
interface FormText {
  /** One character per byte. */
  readonly raw: string;
  readonly words: string;
}

let kept: readonly FormText[] = [];

/** Shorter ones are decoded as quickly as they are looked for. */
const shortest = 64;
/** Between two texts of a form stand the long answers of whoever filled in the file that is kept. */
const ahead = 12;

/** One file's walk along the form. */
export class FormTexts {
  readonly #xml: string;
  readonly #decoded: (from: number, to: number) => string;
  /** Where the long texts of this file begin and end. */
  readonly #places: number[] = [];
  #next = 0;
  #known = 0;

  /** `xml`: one character per byte of the part that `decoded` reads from. */
  constructor(xml: string, decoded: (from: number, to: number) => string) {
    this.#xml = xml;
    this.#decoded = decoded;
  }

  read(from: number, to: number): string {
    const length = to - from;
    if (length < shortest) return this.#decoded(from, to);
    this.#places.push(from, to);
    const end = Math.min(this.#next + ahead, kept.length);
    for (let at = this.#next; at < end; at += 1) {
      const text = kept[at];
      if (text?.raw.length !== length || text.raw !== this.#xml.slice(from, to)) continue;
      this.#next = at + 1;
      this.#known += 1;
      return text.words;
    }
    return this.#decoded(from, to);
  }

  /** After the last text. */
  end(): void {
    const places = this.#places;
    if (this.#known * 4 >= places.length) return;
    const texts: FormText[] = [];
    for (let at = 0; at < places.length; at += 2) {
      const [from = 0, to = 0] = places.slice(at, at + 2);
      texts.push({ raw: this.#xml.slice(from, to), words: this.#decoded(from, to) });
    }
    kept = texts;
  }
}
