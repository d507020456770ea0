/**
 * A hand with a clock: what is done on the screen is done in earnest, and each act is given the time that a person takes for it, by
 * the keystroke-level model (Card, Moran and Newell, 1980) with its figure for an average typist who is no secretary.
 *
 *   K 0.28 s    a key; a Vietnamese letter takes one more for each mark that Telex writes ("ế" is e, e, s)
 *   P 1.10 s    pointing at something; B 0.20 s pressing and releasing the button; H 0.40 s a hand between mouse and keys
 *   M 1.35 s    making up one's mind before an act
 *   R 0.24 s    a word that is read, at 250 words a minute
 *   what the computer takes is measured
 */
import type { Locator } from "playwright-core";
import { selectCell } from "../browser/grid.ts";
import type { MatranPage } from "../browser/matran-page.ts";

const seconds = { key: 0.28, point: 1.1, button: 0.2, hand: 0.4, mind: 1.35, word: 0.24 } as const;

export interface Stage {
  readonly stage: string;
  readonly acts: number;
  readonly seconds: number;
}

/** "Đã mở" is D, D, a, x, space, m, o, w, r: 9 keys. */
export const keysFor = (words: string): number => words.normalize("NFD").replace(/[đĐ]/g, "dd").length;

export class Hand {
  readonly stages: Stage[] = [];
  readonly #matran: MatranPage;
  #acts = 0;
  #seconds = 0;

  constructor(matran: MatranPage) {
    this.#matran = matran;
  }

  #spend(acts: number, time: number): void {
    this.#acts += acts;
    this.#seconds += time;
  }

  read(words: string): void {
    this.#spend(0, words.trim().split(/\s+/).length * seconds.word);
  }

  think(): void {
    this.#spend(0, seconds.mind);
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.#spend(1, seconds.point + seconds.button);
  }

  /** Finds a cell of the form with the mouse; where it is out of sight she turns the wheel, which is a second act. */
  async cell(address: string, isInSight = true): Promise<void> {
    await selectCell(this.#matran.page, "Báo cáo", address);
    this.#spend(isInSight ? 1 : 2, seconds.point + seconds.button + (isInSight ? 0 : seconds.point));
  }

  /** Into what is chosen, and on by Enter. */
  async type(words: string, end: "Enter" | "" = "Enter"): Promise<void> {
    const { keyboard } = this.#matran.page;
    const [first = "", ...rest] = words;
    await keyboard.type(first);
    if (rest.length > 0) await keyboard.insertText(rest.join(""));
    if (end !== "") await keyboard.press(end);
    this.#spend(1, seconds.hand + (keysFor(words) + (end === "" ? 0 : 1)) * seconds.key);
  }

  /** What the computer takes from here until `done` is waited for by her. */
  async wait(done: () => Promise<unknown>): Promise<void> {
    const started = performance.now();
    await done();
    this.#spend(0, (performance.now() - started) / 1_000);
  }

  /** Ends a stage of the walk. */
  over(stage: string): void {
    this.stages.push({ stage, acts: this.#acts, seconds: Math.round(this.#seconds) });
    [this.#acts, this.#seconds] = [0, 0];
  }
}
