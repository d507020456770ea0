/** Half-typed explanations: kept in the browser as she types, until they are sent. One for each inquiry of an agency in a period. */
import * as v from "valibot";
import { browserStore } from "../../browser-store.ts";

export interface AnswerKey {
  readonly planId: string;
  readonly periodId: string;
  readonly agencyId: string;
  readonly inquiryId: string;
}

export interface AnswerDrafts {
  /** Null where nothing is kept. Each of the three rejects where the browser keeps nothing. */
  read(key: AnswerKey): Promise<string | null>;
  /** "" is nothing to keep. */
  write(key: AnswerKey, text: string): Promise<void>;
}

const nameOf = ({ planId, periodId, agencyId, inquiryId }: AnswerKey): string =>
  [planId, periodId, agencyId, inquiryId].join("/");

export function browserAnswers(factory: IDBFactory): AnswerDrafts {
  const store = browserStore(factory, { database: "matran-answers", drawer: "answers", schema: v.string() });
  return {
    read: (key) => store.read(nameOf(key)),
    write: (key, text) => (text === "" ? store.remove(nameOf(key)) : store.write(nameOf(key), text)),
  };
}
