/** The state of a period's end: how far it is, which version of the merge is on record, and who did what. */
import { useCallback, useEffect, useState } from "react";
import type { AuditAnswer, ClosingRequest, PeriodAnswer } from "../../../../domain/api/api.ts";
import type { Desk } from "../../desk.ts";
import { done, type Failure, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";

const said: Readonly<Record<ClosingRequest["step"], string>> = {
  merge: "Đã chốt bản tổng hợp.",
  close: "Đã khóa sổ kỳ báo cáo: từ nay không ai sửa được nữa.",
  "new-version": "Đã mở lại kỳ báo cáo: tiếp nhận hoặc trả lại như thường, rồi khóa sổ lần nữa.",
};

/** `version` changes when something else changed the period; `onChanged`: what may be done to the returns is another thing now. */
export function useClosing({ api }: Desk, job: Job, planId: string, periodId: string, version: unknown, onChanged: () => void) {
  const { run } = job;
  const [period, setPeriod] = useState<PeriodAnswer | null>(null);
  const [audit, setAudit] = useState<AuditAnswer | null>(null);
  const [news, setNews] = useState<string | null>(null);
  /** Why what is shown is not, or is older than it could be. */
  const [missed, setMissed] = useState<Failure | null>(null);

  const load = useCallback(async (): Promise<Reply<void>> => {
    const found = await api.period(planId, periodId);
    setMissed(found.ok ? null : found.failure);
    if (!found.ok) return found;
    setPeriod(found.value.value);
    return done(undefined);
  }, [api, planId, periodId]);
  useEffect(() => {
    setAudit(null);
    void load();
  }, [load, version]);

  const again = () => void load();

  const step = (request: ClosingRequest) =>
    void run("Đang ghi vào kỳ báo cáo…", async (): Promise<Reply<void>> => {
      const answer = await api.close(planId, periodId, request);
      return answer.ok ? load() : answer;
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
    void load();
    onChanged();
  };

  return { period, missed, again, audit, corrected, news, step, showAudit, hideAudit };
}
