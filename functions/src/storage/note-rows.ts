/** Notes as they lie in rows: JSON in one property, "" for a note that was taken back; its chain goes on. */
import * as v from "valibot";
import type { Row } from "./table.ts";

export const noteOf = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.object({
    note: v.union([
      v.pipe(
        v.literal(""),
        v.transform((): null => null),
      ),
      v.pipe(v.string(), v.parseJson(), schema),
    ]),
  });

const TextRowSchema = v.object({ note: v.optional(v.string(), "") });
export const noteIn = (row: Row | null): string => (row === null ? "" : v.parse(TextRowSchema, row).note);

export const textOf = (note: object | null): string => (note === null ? "" : JSON.stringify(note));

/** Who noted it and when are no part of what it says: a request that comes twice is noted once. */
export const saysTheSame = (one: string, other: string): boolean =>
  one === other || (one !== "" && other !== "" && saidIn(one) === saidIn(other));
const saidIn = (note: string): string => JSON.stringify({ ...v.parse(NoteSchema, note), by: null, at: null });
const NoteSchema = v.pipe(v.string(), v.parseJson(), v.looseObject({}));
