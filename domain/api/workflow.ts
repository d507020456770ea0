/** What moves a period and the returns in it, as it travels: versions, extensions, exclusions, entries on behalf, approvals. */
import * as v from "valibot";
import { PlanCalendarSchema, usualCalendar } from "../period/plan-calendar.ts";
import { ClosingSummarySchema } from "../period/closing.ts";
import { CorrectionSchema } from "../period/correction.ts";
import { InquiryAboutSchema, InquirySchema, longestExplanation, longestQuestion } from "../period/inquiry.ts";
import { PeriodId, PeriodSchema } from "../period/period.ts";
import { ScheduleSchema, stages } from "../period/stage.ts";
import { IsoDate, Key } from "../plan/plan.ts";
import { PublishedPlanSchema } from "../plan/published-plan.ts";
import { countKey } from "../returns/count-key.ts";
import { ReturnContentSchema } from "../returns/return.ts";

const Reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000));
const Revision = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The plan as it is to be carried out in this period: successors stand in the place of agencies that have gone. */
export const PeriodAnswerSchema = v.object({
  plan: PublishedPlanSchema,
  period: PeriodSchema,
  openedAt: v.string(),
  stage: v.picklist(stages),
  schedule: ScheduleSchema,
  /** The newest version on record, for the police and the leader; null while there is none. */
  closing: v.nullable(ClosingSummarySchema),
  /** Corrections of this period and those carried into it, for the police and the leader. */
  corrections: v.optional(v.array(CorrectionSchema), []),
  /** For a caller who reports: her agencies' own days. */
  mine: v.array(v.object({ agencyId: Key, dueOn: IsoDate, extendedTo: v.nullable(IsoDate), wantsApproval: v.boolean() })),
});
export type PeriodAnswer = v.InferOutput<typeof PeriodAnswerSchema>;

/** "merge" puts a version on record and goes on; "close" does it and locks; "new-version" opens a locked period again. */
export const ClosingRequestSchema = v.strictObject({ step: v.picklist(["merge", "close", "new-version"]), reason: Reason });
export type ClosingRequest = v.InferOutput<typeof ClosingRequestSchema>;
export const ClosingAnswerSchema = v.object({ stage: v.picklist(stages), closing: v.nullable(ClosingSummarySchema) });
export type ClosingAnswer = v.InferOutput<typeof ClosingAnswerSchema>;

/** `until` null takes it back. */
export const ExtensionRequestSchema = v.strictObject({ until: v.nullable(IsoDate), reason: Reason });
export type ExtensionRequest = v.InferOutput<typeof ExtensionRequestSchema>;
export const ExclusionRequestSchema = v.strictObject({ excluded: v.boolean(), reason: Reason });
export type ExclusionRequest = v.InferOutput<typeof ExclusionRequestSchema>;

const RightCounts = v.pipe(
  v.array(
    v.strictObject({
      indicatorId: Key,
      countId: Key,
      value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
    }),
  ),
  v.minLength(1),
  v.maxLength(60),
  // Said twice it would be carried twice.
  v.check((counts) => new Set(counts.map(({ indicatorId, countId }) => countKey(indicatorId, countId))).size === counts.length),
);
/** What an agency's figures of a locked period are in truth, and what becomes of it: domain/period/correction.ts. */
export const CorrectionRequestSchema = v.variant("way", [
  v.strictObject({ way: v.literal("restate"), counts: RightCounts, reason: Reason }),
  v.strictObject({ way: v.literal("carry-forward"), into: PeriodId, counts: RightCounts, reason: Reason }),
  v.strictObject({ way: v.literal("withdraw"), into: PeriodId, reason: Reason }),
]);
export type CorrectionRequest = v.InferOutput<typeof CorrectionRequestSchema>;
export const CorrectionAnswerSchema = v.object({ stage: v.picklist(stages), corrections: v.array(CorrectionSchema) });
export type CorrectionAnswer = v.InferOutput<typeof CorrectionAnswerSchema>;

/** An inquiry is asked, or taken back while nobody has answered it: domain/period/inquiry.ts. */
export const InquiryRequestSchema = v.variant("step", [
  v.strictObject({
    step: v.literal("ask"),
    about: InquiryAboutSchema,
    question: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestQuestion)),
  }),
  v.strictObject({ step: v.literal("withdraw"), inquiryId: Key }),
]);
export type InquiryRequest = v.InferOutput<typeof InquiryRequestSchema>;
export const ExplanationRequestSchema = v.strictObject({
  inquiryId: Key,
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestExplanation)),
});
export type ExplanationRequest = v.InferOutput<typeof ExplanationRequestSchema>;
/** Those that the caller may see: all of the period for the police and the leader, her own agencies' for who reports. */
export const InquiriesAnswerSchema = v.array(InquirySchema);
export type InquiriesAnswer = v.InferOutput<typeof InquiriesAnswerSchema>;

export const ExtensionAnswerSchema = v.object({ agencyId: Key, dueOn: IsoDate, extendedTo: v.nullable(IsoDate) });
export const ExclusionAnswerSchema = v.object({ agencyId: Key, excluded: v.boolean(), reason: v.string() });

export const OnBehalfRequestSchema = v.strictObject({ reason: Reason, content: ReturnContentSchema });

export const ApprovalRequestSchema = v.strictObject({
  decision: v.picklist(["approve", "withhold"]),
  revision: Revision,
  reason: v.optional(v.pipe(v.string(), v.maxLength(2_000)), ""),
});
export type ApprovalRequest = v.InferInput<typeof ApprovalRequestSchema>;

export const CalendarAnswerSchema = v.object({ calendar: PlanCalendarSchema, own: v.boolean() });
export type CalendarAnswer = v.InferOutput<typeof CalendarAnswerSchema>;
export { PlanCalendarSchema, usualCalendar };

/** One change in the audit, as a person reads it. */
export const AuditAnswerSchema = v.array(
  v.object({
    at: v.string(),
    who: v.string(),
    subject: v.string(),
    step: v.string(),
    before: v.string(),
    after: v.string(),
    reason: v.string(),
  }),
);
export type AuditAnswer = v.InferOutput<typeof AuditAnswerSchema>;

export const AuditVerificationSchema = v.object({
  entries: v.number(),
  broken: v.nullable(
    v.object({
      table: v.string(),
      partition: v.string(),
      subject: v.string(),
      number: v.number(),
      why: v.picklist(["changed", "missing", "cut-off", "no-owner"]),
    }),
  ),
});
export type AuditVerification = v.InferOutput<typeof AuditVerificationSchema>;
