/**
 * A return ("báo cáo của đơn vị") is what one agency says of one plan for one period: of each of its tasks how far it
 * is, and the counts that it is asked for. A sent return is a revision; revisions are never overwritten.
 *
 * Progress is said by the officer. Timeliness is derived from dates and never typed.
 * A count has three answers that are never confused: a number (0 among them), "không áp dụng", "chưa có số liệu".
 */
import * as v from "valibot";
import { PeriodId } from "../period/period.ts";
import { IsoDate, Key } from "../plan/plan.ts";

export const progressStates = ["not-started", "in-progress", "done", "blocked", "nothing-arose"] as const;
export type Progress = (typeof progressStates)[number];
/** The words of the sheet's list; reading back goes through the same table. */
export const progressWords: Readonly<Record<Progress, string>> = {
  "not-started": "Chưa triển khai",
  "in-progress": "Đang thực hiện",
  done: "Hoàn thành",
  blocked: "Vướng mắc",
  "nothing-arose": "Không phát sinh",
};

const Prose = v.pipe(v.string(), v.maxLength(5_000));

export const TaskReportSchema = v.strictObject({
  taskId: v.string(),
  progress: v.picklist(progressStates),
  /** Whole per cent, null where not said. */
  percent: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  result: Prose,
  /** Evidence: number and date of the document issued, or a link. */
  evidence: Prose,
  completedOn: v.nullable(IsoDate),
  difficulties: Prose,
  proposals: Prose,
});
export type TaskReport = v.InferOutput<typeof TaskReportSchema>;

export const CountAnswerSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("number"), value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)) }),
  v.strictObject({ kind: v.literal("not-applicable") }),
  v.strictObject({ kind: v.literal("no-data") }),
]);
export type CountAnswer = v.InferOutput<typeof CountAnswerSchema>;
export const countWords = { "not-applicable": "Không áp dụng", "no-data": "Chưa có số liệu" } as const;

export const CountReportSchema = v.strictObject({
  indicatorId: Key,
  countId: Key,
  answer: CountAnswerSchema,
  /** Why, where a query was raised (a fall by half, more cleared than opened); else "". */
  explanation: Prose,
});
export type CountReport = v.InferOutput<typeof CountReportSchema>;

export const ReturnContentSchema = v.strictObject({
  planId: Key,
  periodId: PeriodId,
  agencyId: Key,
  tasks: v.pipe(v.array(TaskReportSchema), v.maxLength(1_000)),
  counts: v.pipe(v.array(CountReportSchema), v.maxLength(1_000)),
});
export type ReturnContent = v.InferOutput<typeof ReturnContentSchema>;

/** The steps between them are in domain/workflow; the first two are inside the agency and owe the police nothing yet. */
export const returnStatuses = ["awaiting-approval", "withheld", "sent", "sent-back", "accepted"] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** Not sent yet: it waits for the second person of its agency, or was given back by her. */
export const isInside = ({ status }: { readonly status: ReturnStatus }): boolean =>
  status === "awaiting-approval" || status === "withheld";

/** Why a return was sent back, at one place of it: `path` as the check names places, "tasks/II.1/result", "counts/k2.opened". */
export const ReturnReasonSchema = v.strictObject({
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400)),
});
export type ReturnReason = v.InferOutput<typeof ReturnReasonSchema>;

/** The agency asks for its accepted return to be sent back ("xin sửa lại"). It goes with the decision that sends it back. */
export const WantsBackSchema = v.object({
  reason: v.string(),
  by: v.string(),
  /** ISO instant, UTC. */
  at: v.string(),
  /** Why the police keep it as it is; null while they have not said. */
  kept: v.nullable(v.string()),
});
export type WantsBack = v.InferOutput<typeof WantsBackSchema>;

/** It was asked for, and nobody has answered. */
export const isWantedBack = ({ wantsBack }: Pick<ReturnHead, "wantsBack">): boolean => wantsBack?.kept === null;

/** What the service says of a return beside its content. */
export interface ReturnHead {
  readonly agencyId: string;
  readonly status: ReturnStatus;
  /** From 1. */
  readonly revision: number;
  /** ISO instant, UTC. */
  readonly sentAt: string;
  readonly sentBy: string;
  /** SHA-256 of the canonical content, hex: what the receipt shows; "" where it is not told. */
  readonly hash: string;
  /** Why it was sent back, else null. */
  readonly reason: string | null;
  /** The same, at single cells; empty unless it was sent back. */
  readonly reasons: readonly ReturnReason[];
  /** Why the police entered it in the agency's place; null: the agency wrote it. */
  readonly onBehalf: string | null;
  /** Who in the agency approved it before it was sent; null where the agency wants no second person. */
  readonly approvedBy: string | null;
  /** Null: nobody asks for it. */
  readonly wantsBack?: WantsBack | null;
  /** The name of the file in which it came ("" where nobody named it); null: it was sent from the pane. */
  readonly fileName?: string | null;
}

/** What is told of a return to those outside its agency: of one that waits inside, that it does. Its words, file and hash are the agency's. */
export const seenOutside = (head: ReturnHead): ReturnHead =>
  isInside(head) ? { ...head, hash: "", reason: null, reasons: [], fileName: null } : head;

export interface Receipt {
  readonly planId: string;
  readonly periodId: string;
  readonly agencyId: string;
  readonly revision: number;
  readonly sentAt: string;
  readonly sentBy: string;
  readonly hash: string;
}
