/**
 * A plan ("kế hoạch") is what a province or a department signs: a header, the tasks that it gives to agencies, the
 * targets that it sets and the reports that it asks for.
 *
 *   task-first   "1. Tăng cường … - Cơ quan chủ trì: Phòng A; - Cơ quan phối hợp: B, C"   lead A, coordinating B and C
 *   agency-first "1. Công an tỉnh  - Chủ trì, phối hợp với Sở X …"                        lead Công an tỉnh (the heading's), coordinating Sở X
 *   general      "Quán triệt nghiêm túc …" in a section that names nobody                 no lead: the officer gives it one, or leaves it out
 *
 * What the text does not say is null or an empty list; nothing is invented.
 */
import * as v from "valibot";

/** yyyy-mm-dd, a day in Asia/Ho_Chi_Minh. */
export const IsoDate = v.pipe(v.string(), v.isoDate());
const Text = v.pipe(v.string(), v.maxLength(20_000));
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
/** Keys end up in Azure Tables, which refuses / \ # ? and control characters. */
export const Key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,119}$/));

export const LegalBasisSchema = v.strictObject({ type: v.string(), number: v.string(), date: v.nullable(IsoDate) });

export const PlanHeaderSchema = v.strictObject({
  /** "Kế hoạch", "Quyết định" … as a proper noun, null where the text lost it. */
  docType: v.nullable(v.string()),
  /** "77/KH-UBND" */
  number: v.nullable(v.string()),
  date: v.nullable(IsoDate),
  issuer: v.nullable(v.string()),
  province: v.nullable(v.string()),
  title: v.nullable(v.string()),
  legalBasis: v.array(LegalBasisSchema),
});
export type PlanHeader = v.InferOutput<typeof PlanHeaderSchema>;

/** Lines of the source document, from 1, both ends included. */
export const SourceLinesSchema = v.strictObject({ startLine: v.number(), endLine: v.number() });

/** A body as this plan names it. `directoryId` ties it to the directory; null: new, known to this plan alone. */
export const PlanAgencySchema = v.strictObject({
  id: Key,
  name: Name,
  directoryId: v.nullable(Key),
  kind: v.picklist(["agency", "group"]),
  /** Ids of this plan's agencies that a group stands for; empty for a single agency. A group never returns anything. */
  members: v.array(Key),
});
export type PlanAgency = v.InferOutput<typeof PlanAgencySchema>;

export const TaskSchema = v.strictObject({
  /** The clause: "II.1", "III.2.4". Unique in the plan. */
  id: v.pipe(v.string(), v.regex(/^[^/\\#?\t\n\r]{1,60}$/)),
  /** Verbatim, white space collapsed. */
  text: Text,
  /** Ids of PlanAgency. A published task has exactly one lead or is joint by the text's own words. */
  leads: v.array(Key),
  coordinating: v.array(Key),
  /** As written: "Cả năm", "trước ngày 15/12/2025". */
  time: v.nullable(v.string()),
  /** Where `time` says a day for certain. */
  due: v.nullable(IsoDate),
  section: v.nullable(v.string()),
  /** True for duties of a general section, which name no agency. */
  general: v.boolean(),
  /** True where several lead together by the text's own words, or by the officer's. */
  joint: v.optional(v.boolean(), false),
  /** Its number in the newest version, where that is no longer its id; ids never change, returns are filed under them. */
  clause: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(60))), null),
  /** Ids of the parent plan's tasks that it carries out. */
  parents: v.optional(v.array(v.string()), []),
  source: v.nullable(SourceLinesSchema),
});
export type Task = v.InferOutput<typeof TaskSchema>;

export const cycles = [
  "WEEK",
  "MONTH",
  "QUARTER",
  "HALF_YEAR",
  "NINE_MONTHS",
  "YEAR",
  "PERIODIC_UNSPECIFIED",
  "AD_HOC",
  "AS_REGULATED",
] as const;
export type Cycle = (typeof cycles)[number];

export const ReportingDutySchema = v.strictObject({
  by: v.array(v.string()),
  cycle: v.array(v.picklist(cycles)),
  recipient: v.nullable(v.string()),
  via: v.nullable(v.string()),
  deadline: v.nullable(v.string()),
});
export type ReportingDuty = v.InferOutput<typeof ReportingDutySchema>;
