/** The state of correcting a locked period: who may take the difference, what is on record, and what was said of it. */
import { useRef, useState } from "react";
import type { CorrectionRequest, PeriodAnswer } from "../../../../domain/api/api.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import type { Desk } from "../../desk.ts";
import type { Job } from "../../ui/use-job.ts";

/** What an agency has on record in the locked period. */
export type OnRecord =
  { readonly kind: "reading" } | { readonly kind: "missed" } | { readonly kind: "read"; readonly content: ReturnContent | null };

export function useCorrections({ api }: Desk, job: Job, { plan, period }: PeriodAnswer, onChanged: () => void) {
  const [takers, setTakers] = useState<readonly string[]>([]);
  const [onRecord, setOnRecord] = useState<OnRecord>({ kind: "reading" });
  /** The agency that was chosen last: an answer about another one comes too late. */
  const chosen = useRef("");
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
  const read = async (agencyId: string): Promise<void> => {
    chosen.current = agencyId;
    setOnRecord({ kind: "reading" });
    const found = await api.agencyReturn(plan.id, period.id, agencyId);
    if (chosen.current !== agencyId) return;
    if (found.ok) setOnRecord({ kind: "read", content: found.value.value.content });
    else setOnRecord(found.failure.code === "no-return-yet" ? { kind: "read", content: null } : { kind: "missed" });
  };

  /** Resolves with whether it is on record now. */
  const send = async (agencyId: string, wish: CorrectionRequest, done: string): Promise<boolean> => {
    const answer = await job.run("Đang ghi điều chỉnh…", () => api.correct(plan.id, period.id, agencyId, wish));
    if (answer === null) return false;
    setNews(done);
    onChanged();
    return true;
  };

  const correct = (agencyId: string, wish: CorrectionRequest) =>
    send(
      agencyId,
      wish,
      wish.way === "restate"
        ? "Đã ghi lựa chọn tính lại và mở lại kỳ: trả lại báo cáo để cơ quan gửi số đúng, tiếp nhận, rồi khóa sổ lần nữa."
        : `Đã ghi điều chỉnh: kỳ này giữ nguyên, chênh lệch tính vào ${periodTitle({ id: wish.into })}.`,
    );

  const withdraw = (agencyId: string, into: string, reason: string) =>
    send(agencyId, { way: "withdraw", into, reason }, "Đã bỏ điều chỉnh; số liệu hai kỳ trở lại như trước.");

  return { takers, onRecord, news, look, read, correct, withdraw };
}
