/** A province for measuring: every commune helps with every task and gives every count. The same for the same numbers. */
import type { Indicator } from "../../../domain/kpi/indicator.ts";
import { countsFor } from "../../../domain/kpi/count-templates.ts";
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import type { ReturnContent, TaskReport } from "../../../domain/returns/return.ts";
import { aGroup, anAgency, anIndicator, aPlan, aTask } from "../../builders/plans.ts";
import { dice } from "../dice.ts";

export interface Size {
  readonly agencies: number;
  readonly tasks: number;
  readonly indicators: number;
}

const words = (
  "đã họp với Sở Tư pháp,kiểm tra 12 cơ sở,ban hành văn bản hướng dẫn,tuyên truyền tại thôn,tiếp nhận phản ánh của người dân," +
  "rà soát danh sách,xử lý dứt điểm,tập huấn cho cán bộ,phối hợp với Mặt trận,công khai kết quả"
).split(",");

const commune = (at: number): string => `xa-${String(at + 1).padStart(4, "0")}`;

export function provincePlan({ agencies, tasks, indicators }: Size): PublishedPlan {
  const communes = Array.from({ length: agencies }, (_, at) => anAgency(commune(at), { name: `UBND xã số ${at + 1}` }));
  return aPlan({
    agencies: [
      anAgency("cong-an-tinh", { name: "Công an tỉnh" }),
      ...communes,
      aGroup(
        "cac-xa",
        communes.map(({ id }) => id),
      ),
    ],
    tasks: Array.from({ length: tasks }, (_, at) =>
      aTask(`II.${at + 1}`, { text: `Rà soát địa bàn, đợt ${at + 1}: ${words.join(", ")}.`, coordinating: ["cac-xa"] }),
    ),
    indicators: Array.from({ length: indicators }, (_, at): Indicator => {
      const kind = at % 2 === 0 ? "ratio" : "share";
      return anIndicator({ id: `k${at + 1}`, kind, ...countsFor({ kind, text: "", baseline: null }), reporters: ["cac-xa"] });
    }),
  });
}

/** One accepted return of each commune; one in eleven leaves an indicator without data. */
export const provinceReturns = (plan: PublishedPlan, periodId: string, seed = 1): readonly AcceptedReturn[] =>
  plan.agencies
    .filter(({ id }) => id.startsWith("xa-"))
    .map(({ id }, at) => ({ revision: 1, content: aReturnOf(plan, periodId, id, dice(seed * 100_003 + at)) }));

function aReturnOf(plan: PublishedPlan, periodId: string, agencyId: string, throwOf: (limit: number) => number): ReturnContent {
  const prose = (): string => Array.from({ length: 1 + throwOf(6) }, () => words[throwOf(words.length)] ?? "").join("; ");
  return {
    planId: plan.id,
    periodId,
    agencyId,
    tasks: plan.tasks.map(({ id }): TaskReport => {
      const progress = throwOf(3) === 0 ? "done" : "in-progress";
      const isDone = progress === "done";
      return {
        taskId: id,
        progress,
        percent: isDone ? 100 : throwOf(100),
        result: prose(),
        evidence: isDone ? `Báo cáo số ${throwOf(500)}/BC-UBND` : "",
        completedOn: isDone ? `2026-0${1 + throwOf(5)}-1${throwOf(9)}` : null,
        difficulties: throwOf(4) === 0 ? prose() : "",
        proposals: "",
      };
    }),
    counts: plan.indicators.flatMap((indicator) => {
      const whole = throwOf(40);
      const isKnown = throwOf(11) > 0;
      return indicator.counts.map(({ id: countId }) => {
        const value =
          countId === indicator.denominator ? whole : countId === indicator.numerator ? throwOf(whole + 1) : throwOf(9);
        const answer = isKnown ? ({ kind: "number", value } as const) : ({ kind: "no-data" } as const);
        return { indicatorId: indicator.id, countId, answer, explanation: "" };
      });
    }),
  };
}
