/** What leaves a period as a file, and the leader's page: each is drawn from the merge as it stands at that moment. */
import type { Period } from "../../../../domain/period/period.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { leaderSheet, leaderSheetName } from "../../../../domain/matrix/province/leader-sheet.ts";
import type { Desk } from "../../desk.ts";
import type { Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { openInBrowser } from "../../workbook/browser-window.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { linkTo } from "../plan-choice/plan-link.ts";
import { saveFile } from "./save-file.ts";

/** `say`: tells the person what came of it. */
export function useDocuments(
  { api }: Desk,
  { run }: Job,
  plan: PublishedPlan | null,
  period: Period | null,
  say: (news: string) => void,
) {
  const [planId, periodId] = [plan?.id ?? "", period?.id ?? ""];
  const download = (label: string, name: string, ask: () => Promise<Reply<Blob>>, then = ""): void =>
    void run(label, ask, { mayStop: true }).then((file) => {
      if (file === null) return;
      saveFile(file, name);
      say(`Đã tải tệp ${name} về máy.${then}`);
    });

  return {
    workbook: () => download("Đang xuất tệp .xlsx…", `${planId}-${periodId}.xlsx`, () => api.exportFile(planId, periodId)),
    valuesCopy: () =>
      download(
        "Đang lập bản gửi ngoài…",
        `${planId}-${periodId}-ban-sao.xlsx`,
        () => api.valuesFile(planId, periodId),
        " Tệp chỉ có chữ và số đang hiển thị: không công thức, không dòng ẩn.",
      ),
    report: () =>
      download(
        "Đang soạn báo cáo…",
        `bao-cao-${planId}-${periodId}.docx`,
        () => api.reportFile(planId, periodId),
        " Đọc lại, điền số, ngày, ký rồi phát hành.",
      ),
    packets: () =>
      download(
        "Đang lập gói số liệu…",
        `goi-so-lieu-${planId}-${periodId}.json`,
        () => api.packetsFile(planId, periodId),
        " Ghép với hệ thống báo cáo nào thì thống nhất tên trường với nơi nhận trước.",
      ),
    forms: () =>
      download(
        "Đang lập biểu cho từng cơ quan…",
        `bieu-${planId}-${periodId}.zip`,
        () => api.forms(planId, periodId),
        " Trong đó mỗi cơ quan một tệp, gửi đi theo thư.",
      ),
    original: (agencyId: string) =>
      download("Đang tải tệp gốc…", `${agencyId}-${periodId}-goc.xlsx`, () => api.returnFile(planId, periodId, agencyId)),
    openPrint: () => {
      openInBrowser(linkTo(location.href, { planId, periodId }));
      say("Đã mở trình duyệt: đăng nhập ở đó rồi bấm In trang lãnh đạo (PDF).");
    },
    leaderPage: () =>
      plan !== null &&
      period !== null &&
      void run("Đang vẽ trang lãnh đạo…", async (): Promise<Reply<void>> => {
        const answer = await api.merge(plan.id, period.id);
        return answer.ok ? drawSheets([leaderSheet({ plan, period, ...answer.value.value })]) : answer;
      }).then((ended) => ended !== null && say(`Đã vẽ ${leaderSheetName}: in ra vừa một tờ A4.`)),
  };
}
export type Documents = ReturnType<typeof useDocuments>;
