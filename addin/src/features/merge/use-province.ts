/** The state of the province room: who has sent, what was decided, what the merge says. */
import { useCallback, useEffect, useState } from "react";
import type { MergeAnswer, ReturnsAnswer } from "../../../../domain/api/api.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { ReturnHead } from "../../../../domain/returns/return.ts";
import type { Desk } from "../../desk.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { sentSheetName } from "../returns/sent-sheet.ts";
import { showSentReturn } from "../returns/show-sent-return.ts";
import { drawMerge, goToCount as goToCountCell } from "./draw-merge.ts";
import { sinceLast } from "./since-last.ts";

const notDrawn = failed(
  failure("not-drawn", "Chưa vẽ trang Số liệu của kỳ này.", "Bấm Tổng hợp rồi chọn lại cơ quan để tới ô của cơ quan đó."),
);

export function useProvince({ api }: Desk, job: Job, plan: PublishedPlan | null, period: Period | null) {
  const { run } = job;
  const [returns, setReturns] = useState<ReturnsAnswer | null>(null);
  const [merge, setMerge] = useState<MergeAnswer | null>(null);
  /** What the sheets in the workbook were drawn from. */
  const [drawn, setDrawn] = useState<MergeAnswer | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const [planId, periodId] = [plan?.id ?? null, period?.id ?? null];

  const reload = useCallback(() => {
    if (planId === null || periodId === null) return;
    void run(
      "Đang tải tình hình báo cáo…",
      async (): Promise<Reply<readonly [ReturnsAnswer, MergeAnswer]>> => {
        const [sent, merged] = await Promise.all([api.returns(planId, periodId), api.merge(planId, periodId)]);
        if (!sent.ok) return sent;
        return merged.ok ? done([sent.value.value, merged.value.value]) : merged;
      },
      { mayStop: true },
    ).then((found) => {
      if (found === null) return;
      setReturns(found[0]);
      setMerge(found[1]);
    });
  }, [api, run, planId, periodId]);
  useEffect(() => {
    setReturns(null);
    setMerge(null);
    setDrawn(null);
    setNews(null);
    reload();
  }, [reload]);

  const decided = (heads: readonly ReturnHead[]) =>
    setReturns(
      (before) =>
        before && {
          ...before,
          heads: before.heads.map((head) => heads.find(({ agencyId }) => agencyId === head.agencyId) ?? head),
        },
    );

  const sendBack = (head: ReturnHead, reason: string) =>
    planId !== null &&
    periodId !== null &&
    void run("Đang trả lại…", () =>
      api.decide(planId, periodId, head.agencyId, { decision: "send-back", revision: head.revision, reason }),
    ).then((answer) => {
      if (answer === null) return;
      decided([answer.value]);
      setNews("Đã trả lại báo cáo kèm lý do.");
      // What it had given is in no total any more.
      if (head.status === "accepted") reload();
    });

  const keep = ({ agencyId, revision }: ReturnHead, reason: string) =>
    planId !== null &&
    periodId !== null &&
    void run("Đang trả lời cơ quan…", () =>
      api.decide(planId, periodId, agencyId, { decision: "accept", revision, reason }),
    ).then((answer) => {
      if (answer === null) return;
      decided([answer.value]);
      setNews("Đã trả lời cơ quan: giữ nguyên bản đã tiếp nhận.");
    });

  /** One after another, so that a refusal says which; what was accepted before it stays accepted. */
  const accept = (heads: readonly ReturnHead[]) =>
    planId !== null &&
    periodId !== null &&
    void run(`Đang tiếp nhận ${heads.length} báo cáo…`, async ({ tell }): Promise<Reply<void>> => {
      for (const [at, { agencyId, revision }] of heads.entries()) {
        if (heads.length > 1) tell(at / heads.length);
        const answer = await api.decide(planId, periodId, agencyId, { decision: "accept", revision, reason: null });
        if (!answer.ok) return answer;
        decided([answer.value.value]);
      }
      // The figures follow at once; the sheets only when she asks for them.
      const merged = await api.merge(planId, periodId);
      if (merged.ok) setMerge(merged.value.value);
      return merged.ok ? done(undefined) : merged;
    }).then((ended) => ended !== null && setNews(`Đã tiếp nhận ${heads.length} báo cáo.`));

  const mergeAll = () =>
    plan !== null &&
    period !== null &&
    void run("Đang tổng hợp và vẽ các trang…", async (): Promise<Reply<MergeAnswer>> => {
      const answer = await api.merge(plan.id, period.id);
      if (!answer.ok) return answer;
      const drawn = await drawMerge(plan, period, answer.value.value);
      return drawn.ok ? done(answer.value.value) : drawn;
    }).then((answer) => {
      if (answer === null) return;
      setMerge(answer);
      setDrawn(answer);
      setNews(
        ["Đã vẽ các trang Ma trận tỉnh, Tình hình báo cáo, Số liệu, KPI và Diễn biến.", sinceLast(plan, drawn, answer)]
          .join(" ")
          .trim(),
      );
    });

  const goToCount = (indicatorId: string, countId: string, agencyId: string) =>
    plan !== null &&
    period !== null &&
    merge !== null &&
    void run("Đang tới ô số liệu…", async (): Promise<Reply<void>> =>
      drawn === null ? notDrawn : goToCountCell(plan, period, merge, { indicatorId, countId, agencyId }),
    );

  /** Draws what an agency sent on a sheet of its own, to be read before it is decided on. */
  const look = ({ agencyId }: ReturnHead) =>
    plan !== null &&
    period !== null &&
    void run("Đang mở báo cáo đã gửi…", () => showSentReturn(api, { plan, period, agencyId })).then(
      (ended) => ended !== null && setNews(`Báo cáo đã gửi đang mở ở trang ${sentSheetName}.`),
    );

  return { returns, merge, news, say: setNews, reload, sendBack, keep, accept, look, mergeAll, goToCount };
}
