/** The state of the approver's room: where her agencies' returns stand, and what she decides on them. */
import { useCallback, useEffect, useState } from "react";
import type { ReturnAnswer } from "../../../../domain/api/api.ts";
import { reportersOf } from "../../../../domain/returns/duties.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { ReturnHead } from "../../../../domain/returns/return.ts";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { sentSheetName } from "../returns/sent-sheet.ts";
import { showSentReturn } from "../returns/show-sent-return.ts";

/** By agency. */
type Returns = ReadonlyMap<string, ReturnAnswer>;

export function useApproval({ api, me }: Desk, job: Job, plan: PublishedPlan | null, period: Period | null) {
  const { run } = job;
  const [returns, setReturns] = useState<Returns | null>(null);
  const [news, setNews] = useState<string | null>(null);

  const reload = useCallback(() => {
    setReturns(null);
    if (plan === null || period === null) return;
    const own = reportersOf(plan).filter((id) => me.agencyIds.includes(id));
    void run(
      "Đang tải báo cáo chờ duyệt…",
      async (): Promise<Reply<Returns>> => {
        const found = new Map<string, ReturnAnswer>();
        for (const agencyId of own) {
          const answer = await api.agencyReturn(plan.id, period.id, agencyId);
          if (answer.ok) found.set(agencyId, answer.value.value);
          else if (answer.failure.code !== "no-return-yet") return answer;
        }
        return done(found);
      },
      { mayStop: true },
    ).then((found) => found !== null && setReturns(found));
  }, [api, me, run, plan, period]);
  useEffect(() => {
    setNews(null);
    reload();
  }, [reload]);

  const decide = (head: ReturnHead, decision: "approve" | "withhold", reason: string, words: string) =>
    plan !== null &&
    period !== null &&
    void run("Đang ghi ý kiến duyệt…", () =>
      api.approve(plan.id, period.id, head.agencyId, { decision, revision: head.revision, reason }),
    ).then((answer) => {
      if (answer === null) return;
      setReturns((before) => {
        const read = before?.get(head.agencyId);
        return read === undefined ? before : new Map([...(before ?? []), [head.agencyId, { ...read, head: answer.value }]]);
      });
      setNews(words);
    });

  const look = ({ agencyId }: ReturnHead) =>
    plan !== null &&
    period !== null &&
    void run("Đang mở báo cáo…", () => showSentReturn(api, { plan, period, agencyId })).then(
      (ended) => ended !== null && setNews(`Báo cáo đang mở ở trang ${sentSheetName}.`),
    );

  return {
    returns,
    news,
    reload,
    look,
    approve: (head: ReturnHead) => decide(head, "approve", "", "Đã duyệt: báo cáo đã gửi đến Công an tỉnh."),
    withhold: (head: ReturnHead, reason: string) =>
      decide(head, "withhold", reason, "Đã chuyển lại cán bộ báo cáo kèm điều cần sửa."),
  };
}
export type ApprovalDesk = ReturnType<typeof useApproval>;
