/**
 * When Excel does not carry a request out at all, and with what number it says so:
 *
 *   editing            a cell is being typed in: every request is refused until Enter or Esc
 *   busy               too much at once: the same request is welcome a moment later
 *   modal-dialog       a dialog of Excel's own stands open: nothing may be written
 *   request-too-large  the text of the request is over 5 MB (Excel on the web)
 *   answer-too-large   so is the answer
 *   timed-out          the session on the web has gone stale
 *
 * `editing` and the two sizes come about by themselves, as in Excel; a test, or a page that plays trouble, asks for the others.
 */
export const faults = {
  editing: { wire: 5004, code: "InvalidOperationInCellEditMode", status: 400 },
  busy: { wire: 5102, code: "ActivityLimitReached", status: 429 },
  "modal-dialog": { wire: 5016, code: "WriteNotSupportedWhenModalDialogOpen", status: 400 },
  "request-too-large": { wire: 5103, code: "RequestPayloadSizeLimitExceeded", status: 400 },
  "answer-too-large": { wire: 5104, code: "ResponsePayloadSizeLimitExceeded", status: 400 },
  "timed-out": { wire: 5012, code: "InvalidOrTimedOutSession", status: 408 },
} as const;
export type Fault = keyof typeof faults;

/** Of a request and of an answer, in Excel on the web. */
export const mostBytes = 5_000_000;

export class FaultPlay {
  #isEditing: () => boolean;
  #next: { readonly fault: Fault; left: number } | null = null;

  constructor(isEditing: () => boolean) {
    this.#isEditing = isEditing;
  }

  /** Refuses the next `times` requests; Infinity: all of them until `clear`. */
  play(fault: Fault, times = 1): void {
    this.#next = { fault, left: times };
  }

  clear(): void {
    this.#next = null;
  }

  /** Null: the request may be carried out. Counts the request. */
  ofRequest(text: string): Fault | null {
    if (this.#next !== null && this.#next.left > 0) {
      this.#next.left -= 1;
      return this.#next.fault;
    }
    if (this.#isEditing()) return "editing";
    return isTooLarge(text) ? "request-too-large" : null;
  }

  ofAnswer(text: string): Fault | null {
    return isTooLarge(text) ? "answer-too-large" : null;
  }
}

/** Vietnamese letters take two or three bytes. */
const isTooLarge = (text: string): boolean =>
  text.length * 3 > mostBytes && new TextEncoder().encode(text).byteLength > mostBytes;
