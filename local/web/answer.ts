/** What the web server answers, before compression and conditional headers. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** "for-ever": the name changes with the content; "ask-again": the browser checks the ETag each time. */
  readonly keep: "for-ever" | "ask-again";
  /** Beside those that every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function textAnswer(status: number, contentType: string, text: string): Answer {
  return { status, contentType, body: new TextEncoder().encode(text), keep: "ask-again" };
}

export function jsonAnswer(value: unknown): Answer {
  return textAnswer(200, "application/json; charset=utf-8", JSON.stringify(value));
}

export const noSuchPage: Answer = textAnswer(404, "text/plain; charset=utf-8", "Không có trang này.");
