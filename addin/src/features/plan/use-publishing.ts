/** The plan leaves the sheets: it is published, and its reporting periods are opened. */
import { periodTitle } from "../../../../domain/period/period-title.ts";
import { isError } from "../../../../domain/problem.ts";
import { done, failed, failure } from "../../failure.ts";
import { goToProblem } from "../../workbook/go-to-cell.ts";
import { mayPublish } from "./plan-draft.ts";
import { newVersionQuestion } from "./plan-questions.ts";
import { publishDraft } from "./publish-draft.ts";
import type { PlanSheets } from "./use-plan-sheets.ts";

export function usePublishing({ api, run, state, change, reload, readNow, draw, ask }: PlanSheets) {
  /** `replacing`: the version that stands on the service is known and shall be followed by this one. */
  const publish = (replacing = false) =>
    void run("Đang kiểm tra và ban hành…", async () => {
      const now = await readNow();
      if (!now.ok) return now;
      if (!mayPublish(now.value)) {
        change({ draft: now.value, news: null });
        const first = now.value.problems.find(isError);
        if (first !== undefined) await goToProblem(first);
        return failed(hasProblems);
      }
      const saved = await publishDraft(api, now.value, replacing);
      if (!saved.ok) {
        if (saved.failure.code === "newer-plan") ask(newVersionQuestion, () => publish(true));
        return saved;
      }
      const periods = await api.periods(now.value.plan.id);
      const drawn = await draw(saved.value);
      return drawn.ok ? done({ draft: drawn.value, periods: periods.ok ? periods.value.value : [] }) : drawn;
    }).then((saved) => {
      if (saved === null) return;
      const { draft, periods } = saved;
      const news = `Đã ban hành kế hoạch lên hệ thống (bản ${draft.version}). Hãy mở kỳ báo cáo.`;
      change({ draft, drawn: draft.plan, periods, news });
      reload();
    });

  const openPeriod = (id: string) => {
    const planId = state.draft?.plan.id;
    if (planId === undefined) return;
    void run("Đang mở kỳ báo cáo…", async () => {
      const opened = await api.openPeriod(planId, id, {});
      return opened.ok ? api.periods(planId) : opened;
    }).then((found) => {
      if (found === null) return;
      change({ periods: found.value, news: `Đã mở kỳ ${periodTitle({ id })}. Các cơ quan có thể gửi báo cáo.` });
    });
  };

  return { publish, openPeriod };
}

const hasProblems = failure(
  "plan-has-problems",
  "Chưa ban hành: kế hoạch còn lỗi.",
  "Sửa các ô trong danh sách dưới đây rồi bấm lại.",
);
