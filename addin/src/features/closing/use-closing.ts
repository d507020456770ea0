/** The state of a period's end: how far it is, which version of the merge is on record, and who did what. */
import { useCallback, useEffect, useState } from "react";
import type { AuditAnswer, ClosingRequest } from "../../../../domain/api/api.ts";
import { useBeside } from "../../api/use-beside.ts";
import type { Desk } from "../../desk.ts";
import type { Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";

const said: Readonly<Record<ClosingRequest["step"], string>> = {
  merge: "Đã chốt bản tổng hợp.",
  close: "Đã khóa sổ kỳ báo cáo: từ nay không ai sửa được nữa.",
  "new-version": "Đã mở lại kỳ báo cáo: tiếp nhận hoặc trả lại như thường, rồi khóa sổ lần nữa.",
};

/** `version` changes when something else changed the period; `onChanged`: what may be done to the returns is another thing now. */
export function useClosing({ api }: Desk, job: Job, planId: string, periodId: string, version: unknown, onChanged: () => void) {
  const { run } = job;
  const [audit, setAudit] = useState<AuditAnswer | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const ask = useCallback(() => api.period(planId, periodId), [api, planId, periodId]);
  const { value: period, missed, again } = useBeside(ask, version);
  useEffect(() => setAudit(null), [ask, version]);

  const step = (request: ClosingRequest) =>
    void run("Đang ghi vào kỳ báo cáo…", async (): Promise<Reply<void>> => {
      const answer = await api.close(planId, periodId, request);
      return answer.ok ? again() : answer;
    }).then((ended) => {
      if (ended === null) return;
      setNews(said[request.step]);
      onChanged();
    });

  const showAudit = () =>
    void run("Đang tải nhật ký…", () => api.audit(planId, periodId)).then((found) => found && setAudit(found.value));
  const hideAudit = () => setAudit(null);

  /** Corrections are noted in the period, too. */
  const corrected = () => {
    void again();
    onChanged();
  };

  return { period, missed, again: () => void again(), audit, corrected, news, step, showAudit, hideAudit };
}
