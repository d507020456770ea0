/** The return room's state and its steps: open, fill, check, send, choose between two returns, keep the receipt. */
import type { Desk } from "../../desk.ts";
import type { Job } from "../../ui/use-job.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { receiptSheet } from "./receipt-sheet.ts";
import { useChoosing } from "./use-choosing.ts";
import { useFilling } from "./use-filling.ts";
import { useForm } from "./use-form.ts";
import { useOpening } from "./use-opening.ts";
import { wantBackNews } from "./want-back.tsx";
import { useSending } from "./use-sending.ts";

export type ReturnDesk = ReturnType<typeof useReturn>;

export function useReturn(desk: Desk, job: Job) {
  const form = useForm(desk, job);
  const { state, change } = form;
  const opening = useOpening(form);
  const { sendFrom, ...sending } = useSending(form);
  const { fill, ...filling } = useFilling(form, sendFrom);
  const choosing = useChoosing(form, sendFrom, fill);

  const printReceipt = () => {
    const { open, receipt } = state;
    if (open === null || receipt === null) return;
    void job
      .run("Đang tạo biên nhận…", () => drawSheets([receiptSheet(open, receipt)]))
      .then((ok) => ok !== null && change({ news: "Biên nhận ở trang Biên nhận: bấm Tệp, In để in." }));
  };

  const wantBack = (reason: string | null) => {
    const { open } = state;
    if (open === null || open.head === null) return;
    const { plan, period, agencyId, head } = open;
    void job
      .run("Đang gửi đề nghị…", () => desk.api.wantBack(plan.id, period.id, agencyId, { revision: head.revision, reason }))
      .then((answer) => {
        if (answer === null) return;
        change({ open: { ...open, head: answer.value }, news: wantBackNews(reason) });
      });
  };

  const say = (news: string) => change({ news });

  return { ...state, say, ...opening, ...sending, ...filling, ...choosing, printReceipt, wantBack };
}
