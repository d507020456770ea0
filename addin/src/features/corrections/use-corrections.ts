/** The state of correcting a locked period: who may take the difference, what is on record, and what was said of it. */
import { useState } from "react";
import type { CorrectionRequest, PeriodAnswer } from "../../../../domain/api/api.ts";
import type { Correction } from "../../../../domain/period/correction.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import type { Desk } from "../../desk.ts";
import type { Job } from "../../ui/use-job.ts";

export function useCorrections({ api }: Desk, job: Job, { plan, period }: PeriodAnswer, onChanged: () => void) {
  const [takers, setTakers] = useState<readonly string[]>([]);
  const [onRecord, setOnRecord] = useState<ReturnContent | null | undefined>(undefined);
  const [news, setNews] = useState<string | null>(null);

  /** Which later periods still take figures. */
  const look = () =>
    void job
      .run("Đang tải các kỳ báo cáo…", () => api.periods(plan.id))
      .then((found) =>
        setTakers(
          (found?.value ?? [])
            .filter((each) => each.stage !== "locked" && each.period.dataTo > period.dataTo)
            .map((each) => each.period.id),
        ),
      );

  /** A period that is locked takes nothing more: what stands is what is on record. An agency without a return has nothing there. */
  const read = (agencyId: string) => {
    setOnRecord(undefined);
    void api.agencyReturn(plan.id, period.id, agencyId).then((found) => setOnRecord(found.ok ? found.value.value.content : null));
  };

  const send = (agencyId: string, wish: CorrectionRequest, done: string) =>
    void job
      .run("Đang ghi điều chỉnh…", () => api.correct(plan.id, period.id, agencyId, wish))
      .then((answer) => {
        if (answer === null) return;
        setNews(done);
        onChanged();
      });

  const correct = (agencyId: string, wish: CorrectionRequest) =>
    send(
      agencyId,
      wish,
      wish.way === "restate"
        ? "Đã ghi lựa chọn tính lại và mở lại kỳ: trả lại báo cáo để cơ quan gửi số đúng, tiếp nhận, rồi khóa sổ lần nữa."
        : `Đã ghi điều chỉnh: kỳ này giữ nguyên, chênh lệch tính vào ${periodTitle({ id: wish.into })}.`,
    );

  const withdraw = ({ agencyId, into }: Correction) =>
    into !== null &&
    send(agencyId, { way: "withdraw", into, reason: "Bỏ điều chỉnh" }, "Đã bỏ điều chỉnh; số liệu hai kỳ trở lại như trước.");

  return { takers, onRecord, news, look, read, correct, withdraw };
}
