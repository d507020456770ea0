/**
 * The draft beside the workbook: what she has typed is kept in the browser's store as she types, so that a crash, a closed lid or
 * a workbook closed without saving loses nothing. One draft for each plan, period and agency.
 *
 *   typed     every cell of the form as it stood, understood or not
 *   base      what stood on the service when she began: what a colleague's return is compared with
 *   sending   a sending without a certain answer: goes out again with the same key
 */
import * as v from "valibot";
import { ReturnContentSchema } from "../../../../domain/returns/return.ts";
import { browserStore } from "../../browser-store.ts";

const SendingSchema = v.object({
  key: v.string(),
  etag: v.nullable(v.string()),
  content: ReturnContentSchema,
  since: v.string(),
});
export type Sending = v.InferOutput<typeof SendingSchema>;

const DraftSchema = v.object({
  /** ISO instant. */
  savedAt: v.string(),
  typed: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
  base: v.nullable(ReturnContentSchema),
  sending: v.nullable(SendingSchema),
});
export type Draft = v.InferOutput<typeof DraftSchema>;

export interface DraftKey {
  readonly planId: string;
  readonly periodId: string;
  readonly agencyId: string;
}

export interface DraftStore {
  /** Null where nothing is kept, or nothing that can be read any more. */
  read(key: DraftKey): Promise<Draft | null>;
  write(key: DraftKey, draft: Draft): Promise<void>;
  remove(key: DraftKey): Promise<void>;
}

const nameOf = ({ planId, periodId, agencyId }: DraftKey): string => [planId, periodId, agencyId].join("/");

/** Rejects, at the first use, where the browser refuses to keep anything (a private window). */
export function browserDrafts(factory: IDBFactory): DraftStore {
  const store = browserStore(factory, { database: "matran-drafts", drawer: "drafts", schema: DraftSchema });
  return {
    read: (key) => store.read(nameOf(key)),
    write: (key, draft) => store.write(nameOf(key), draft),
    remove: (key) => store.remove(nameOf(key)),
  };
}
