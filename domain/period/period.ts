/**
 * A reporting period ("kỳ báo cáo"): the days whose work is reported, and the day by which the report is due.
 * Windows of Decree 09/2019/NĐ-CP, Art. 12 (`reference` in brackets is the report's month or year Y):
 *
 *   month    15th of the month before   → 14th of the month
 *   quarter  15th of the month before   → 14th of the quarter's last month
 *   half     H1 15/12 (Y−1) → 14/6 · H2 15/6 → 14/12
 *   9 months 15/12 (Y−1) → 14/9 (asked for by provinces beside the Decree's own)
 *   year     15/12 (Y−1) → 14/12
 */
import * as v from "valibot";
import { IsoDate } from "../plan/plan.ts";

/** "2026-M03", "2026-Q1", "2026-H1", "2026-9M", "2026-Y" */
export const PeriodId = v.pipe(v.string(), v.regex(/^\d{4}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|9M|Y)$/));

/**
 * The day due for agencies of a level, where it differs: a report that is collected over several levels has a day for each
 * (Decree 09/2019, Art. 8.5).
 */
export const DueByLevelSchema = v.partial(
  v.strictObject({
    commune: IsoDate,
    district: IsoDate,
    division: IsoDate,
    province: IsoDate,
    region: IsoDate,
    ministry: IsoDate,
  }),
);
export type DueByLevel = v.InferOutput<typeof DueByLevelSchema>;

export const PeriodSchema = v.strictObject({
  id: PeriodId,
  dataFrom: IsoDate,
  /** Cut-off, included. */
  dataTo: IsoDate,
  /** For every agency that no level in `dueByLevel` speaks of. */
  dueOn: IsoDate,
  dueByLevel: v.optional(DueByLevelSchema),
});
export type Period = v.InferOutput<typeof PeriodSchema>;

/** `level`: the agency's in the directory, null where the directory does not know it. */
export const dueFor = ({ dueOn, dueByLevel }: Pick<Period, "dueOn" | "dueByLevel">, level: keyof DueByLevel | null): string =>
  (level === null ? undefined : dueByLevel?.[level]) ?? dueOn;
