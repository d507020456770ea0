/** How a plan comes into the sheets: from a document, from a sheet, from the service, or merged of two versions. */
import type { OpenPeriodAnswer } from "../../../../domain/api/api.ts";
import { nothingRemembered } from "../../../../domain/plan/review/plan-memory.ts";
import { mergeVersions } from "../../../../domain/plan/versions/merge.ts";
import { done, type Reply } from "../../failure.ts";
import { draftFromText, type PlanDraft } from "./plan-draft.ts";
import { textOfActiveSheet } from "./read-plan-text.ts";
import { receive } from "./reception.ts";
import type { PlanSheets } from "./use-plan-sheets.ts";

export function useTakingIn({ api, run, state, change, known, look, draw, beforeDrawing }: PlanSheets) {
  const drawNew = (draft: PlanDraft, news: string | null = null) =>
    void run("Đang vẽ các trang kế hoạch…", () => draw(draft)).then((drawn) => {
      if (drawn === null) return;
      const isSamePlan = drawn.version !== null && state.draft?.plan.id === drawn.plan.id;
      change({ version: null, draft: drawn, drawn: drawn.plan, news, ...(isSamePlan ? {} : { periods: [] }) });
    });

  /** A document that was read before, another version of a plan that is here, or a plan of its own. */
  const meet = (draft: PlanDraft) =>
    void run("Đang so với các kế hoạch đã có…", async () => {
      const found = await known();
      if (!found.ok) return found;
      const now = await look();
      return done(await receive(api, draft, now.ok ? now.value : null, state.plans ?? []));
    }).then((met) => {
      if (met === null) return;
      if (met.kind === "version") return change({ version: met, news: null });
      if (met.kind === "again") return drawNew(met.draft, "Đã đọc lại văn bản này; những chỗ bạn đã sửa được giữ nguyên.");
      beforeDrawing(() => drawNew(draft));
    });

  /** What is no plan is refused before anything is asked or drawn. */
  const fromText = (label: string, read: () => Promise<Reply<string>>) =>
    void run(label, async () => {
      const [text, found] = [await read(), await known()];
      if (!text.ok) return text;
      return found.ok ? draftFromText(text.value, found.value) : found;
    }).then((draft) => draft && meet(draft));

  const mergeVersion = (taken: ReadonlySet<string>) => {
    const { version } = state;
    if (version === null) return;
    const { base, read, changes, inSheets } = version;
    const plan = mergeVersions(base.plan, read.plan, changes, taken);
    const memory = { ...read.memory, origin: plan, settled: base.memory.settled };
    const news = "Đã gộp hai bản. Xem lại các trang rồi ban hành thành bản mới.";
    const merged = () => drawNew({ ...base, plan, memory, problems: read.problems }, news);
    if (inSheets) merged();
    else beforeDrawing(merged);
  };
  const refuseVersion = () => {
    const read = state.version?.read;
    change({ version: null });
    if (read !== undefined) beforeDrawing(() => drawNew(read));
  };

  const fetchPublished = async (id: string): Promise<Reply<readonly [PlanDraft, readonly OpenPeriodAnswer[]]>> => {
    const [plan, periods] = await Promise.all([api.plan(id), api.periods(id)]);
    if (!plan.ok) return plan;
    if (!periods.ok) return periods;
    const { plan: published, version } = plan.value.value;
    const { etag } = plan.value;
    const drawn = await draw({ plan: published, version, etag, problems: [], memory: nothingRemembered });
    return drawn.ok ? done([drawn.value, periods.value.value]) : drawn;
  };
  const openPublished = (id: string) =>
    beforeDrawing(
      () =>
        void run("Đang mở kế hoạch…", () => fetchPublished(id)).then(
          (found) => found && change({ draft: found[0], drawn: found[0].plan, periods: found[1], news: null }),
        ),
    );

  return {
    openPublished,
    fromDocument: (name: string, text: string) => fromText(`Đang đọc ${name}…`, async () => done(text)),
    fromSheet: () => fromText("Đang đọc trang tính…", textOfActiveSheet),
    mergeVersion,
    refuseVersion,
    leaveVersion: () => change({ version: null }),
  };
}
