/** The plan in the sheets, followed as the officer corrects it and changed by what she answers in the pane. */
import type { Doubt } from "../../../../domain/plan/review/doubts.ts";
import { type Answer, mend, settledBy } from "../../../../domain/plan/review/mend.ts";
import { tieToParent, untie } from "../../../../domain/plan/draft/parent-links.ts";
import { done, type Reply } from "../../failure.ts";
import type { PlanDraft } from "./plan-draft.ts";
import type { PlanSheets } from "./use-plan-sheets.ts";

export function useMending({ api, run, state, change, known, look, readNow, draw }: PlanSheets) {
  /** Reads the sheets again, in silence: the person is typing there. */
  const follow = async () => {
    const now = await look();
    if (now.ok) return change(now.value === null ? {} : { draft: now.value });
    if (now.failure.code === "has-problems" && state.draft !== null)
      change({ draft: { ...state.draft, problems: now.failure.problems } });
  };

  const redraw = () =>
    void run("Đang cập nhật ma trận…", async () => {
      const now = await readNow();
      return now.ok ? draw(now.value) : now;
    }).then((draft) => draft && change({ draft, drawn: draft.plan, news: "Đã cập nhật Ma trận theo các trang đã sửa." }));

  /** The plan as the sheets have it now, changed and drawn where the person stands. */
  const redrawn = (label: string, changed: (now: PlanDraft) => Promise<Reply<PlanDraft>>, news: string | null) =>
    void run(label, async () => {
      const now = await readNow();
      if (!now.ok) return now;
      const mended = await changed(now.value);
      return mended.ok ? draw({ ...mended.value, problems: [] }, true) : mended;
    }).then((draft) => draft && change({ draft, drawn: draft.plan, news }));

  const settle = (doubt: Doubt, answer: Answer) =>
    redrawn(
      "Đang ghi vào bảng…",
      async (now) => {
        const found = await known();
        if (!found.ok) return found;
        const memory = { ...now.memory, settled: [...now.memory.settled, ...settledBy(doubt, answer)] };
        return done({ ...now, plan: mend(now.plan, doubt, answer, found.value), memory });
      },
      null,
    );
  const tie = (parentId: string) =>
    redrawn(
      "Đang ghép với kế hoạch cấp trên…",
      async (now) => {
        const parent = await api.plan(parentId);
        return parent.ok ? done({ ...now, plan: tieToParent(now.plan, parent.value.value.plan) }) : parent;
      },
      "Đã gắn với kế hoạch cấp trên: kiểm tra mã ở cột cuối của trang Nhiệm vụ.",
    );
  const loosen = () => redrawn("Đang bỏ gắn…", (now) => Promise.resolve(done({ ...now, plan: untie(now.plan) })), "Đã bỏ gắn.");

  return { follow, redraw, settle, tie, loosen };
}
