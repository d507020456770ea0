/** The state of the plan room: the published list, the plan in the sheets, its periods, and questions that wait for an answer. */
import { useCallback, useEffect, useState } from "react";
import type { OpenPeriodAnswer, PlanSummary } from "../../../../domain/api/api.ts";
import type { Directory } from "../../../../domain/agency/directory.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import { nothingRemembered } from "../../../../domain/plan/plan-memory.ts";
import type { Doubt } from "../../../../domain/plan/doubts.ts";
import { type Answer, mend, settledBy } from "../../../../domain/plan/mend.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { tieToParent, untie } from "../../../../domain/plan/parent-links.ts";
import { mergeVersions } from "../../../../domain/plan/versions/merge.ts";
import { isError } from "../../../../domain/problem.ts";
import type { Desk } from "../../desk.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import type { Question } from "../../ui/confirm.tsx";
import type { Job } from "../../ui/use-job.ts";
import { goToProblem } from "../../workbook/go-to-cell.ts";
import { publishDraft } from "./publish-draft.ts";
import { draftFromText, drawDraft, mayPublish, type PlanDraft, readDraft, samePlan } from "./plan-draft.ts";
import { newVersionQuestion, overwriteQuestion } from "./plan-questions.ts";
import { textOfActiveSheet } from "./read-plan-text.ts";
import { type OtherVersion, receive } from "./reception.ts";

export interface PlanState {
  readonly plans: readonly PlanSummary[] | null;
  /** The plan in the sheets as it was last read. */
  readonly draft: PlanDraft | null;
  /** As it was last drawn: what differs from it was typed since. */
  readonly drawn: PublishedPlan | null;
  readonly periods: readonly OpenPeriodAnswer[];
  readonly news: string | null;
  /** Another version of a plan that is already here, waiting for the officer's decision. */
  readonly version: OtherVersion | null;
  readonly question: { readonly words: Question; readonly onYes: () => void } | null;
}

const atFirst: PlanState = { plans: null, draft: null, drawn: null, periods: [], news: null, version: null, question: null };

export function usePlan({ api }: Desk, job: Job) {
  const { run } = job;
  const [state, setState] = useState<PlanState>(atFirst);
  const [directory, setDirectory] = useState<Directory | null>(null);
  const change = useCallback((part: Partial<PlanState>) => setState((before) => ({ ...before, ...part })), []);

  const known = async (): Promise<Reply<Directory>> => {
    if (directory !== null) return done(directory);
    const answer = await api.directory();
    if (answer.ok) setDirectory(answer.value.value);
    return answer.ok ? done(answer.value.value) : answer;
  };
  const reload = useCallback(
    () => void run("Đang tải danh sách kế hoạch…", api.plans).then((found) => found && change({ plans: found.value })),
    [api, run, change],
  );
  useEffect(reload, [reload]);

  /** A workbook that was closed, mailed or reloaded still has its plan: the room goes on with it, without a word. */
  useEffect(() => {
    void (async () => {
      const answer = await api.directory();
      if (!answer.ok) return;
      setDirectory(answer.value.value);
      const found = await readDraft(null, answer.value.value);
      if (found.ok && found.value !== null)
        setState((before) => (before.draft === null ? { ...before, draft: found.value } : before));
    })();
  }, [api]);

  /** Asks first where the sheets hold a plan that was changed since it was drawn. */
  const beforeDrawing = (draw: () => void) =>
    void run("Đang xem sổ tính…", async (): Promise<Reply<boolean>> => {
      const found = await known();
      if (!found.ok) return found;
      const now = await readDraft(state.draft, found.value);
      if (!now.ok) return done(now.failure.code === "has-problems");
      return done(now.value !== null && (state.drawn === null || !samePlan(now.value.plan, state.drawn)));
    }).then((edited) => {
      if (edited === null) return;
      if (!edited) return draw();
      change({
        question: {
          words: overwriteQuestion,
          onYes: draw,
        },
      });
    });

  /** What is no plan is refused before anything is asked or drawn. */
  const fromText = (label: string, read: () => Promise<Reply<string>>) =>
    void run(label, async () => {
      const [text, found] = [await read(), await known()];
      if (!text.ok) return text;
      return found.ok ? draftFromText(text.value, found.value) : found;
    }).then((draft) => draft && meet(draft));
  /** A document that was read before, another version of a plan that is here, or a plan of its own. */
  const meet = (draft: PlanDraft) =>
    void run("Đang so với các kế hoạch đã có…", async () => {
      const found = await known();
      if (!found.ok) return found;
      const now = await readDraft(state.draft, found.value);
      return done(await receive(api, draft, now.ok ? now.value : null, state.plans ?? []));
    }).then((met) => {
      if (met === null) return;
      if (met.kind === "version") return change({ version: met, news: null });
      if (met.kind === "again") return drawNew(met.draft, "Đã đọc lại văn bản này; những chỗ bạn đã sửa được giữ nguyên.");
      beforeDrawing(() => drawNew(draft));
    });
  const mergeVersion = (taken: ReadonlySet<string>) => {
    const { version } = state;
    if (version === null) return;
    const { base, read, changes, inSheets } = version;
    const plan = mergeVersions(base.plan, read.plan, changes, taken);
    const memory = { ...read.memory, origin: plan, settled: base.memory.settled };
    const news = "Đã gộp hai bản. Xem lại các trang rồi ban hành thành bản mới.";
    const draw = () => drawNew({ ...base, plan, memory, problems: read.problems }, news);
    if (inSheets) draw();
    else beforeDrawing(draw);
  };
  const refuseVersion = () => {
    const read = state.version?.read;
    change({ version: null });
    if (read !== undefined) beforeDrawing(() => drawNew(read));
  };
  const drawNew = (draft: PlanDraft, news: string | null = null) =>
    void run("Đang vẽ các trang kế hoạch…", async () => {
      const found = await known();
      return found.ok ? drawDraft(found.value, draft) : found;
    }).then((drawn) => {
      if (drawn === null) return;
      const isSamePlan = drawn.version !== null && state.draft?.plan.id === drawn.plan.id;
      change({ version: null, draft: drawn, drawn: drawn.plan, news, ...(isSamePlan ? {} : { periods: [] }) });
    });

  const openPublished = (id: string) =>
    beforeDrawing(
      () =>
        void run("Đang mở kế hoạch…", async (): Promise<Reply<readonly [PlanDraft, readonly OpenPeriodAnswer[]]>> => {
          const [plan, periods] = await Promise.all([api.plan(id), api.periods(id)]);
          if (!plan.ok) return plan;
          if (!periods.ok) return periods;
          const found = await known();
          if (!found.ok) return found;
          const { plan: published, version } = plan.value.value;
          const drawn = await drawDraft(found.value, {
            plan: published,
            version,
            etag: plan.value.etag,
            problems: [],
            memory: nothingRemembered,
          });
          return drawn.ok ? done([drawn.value, periods.value.value]) : drawn;
        }).then((found) => found && change({ draft: found[0], drawn: found[0].plan, periods: found[1], news: null })),
    );

  const readNow = async (): Promise<Reply<PlanDraft>> => {
    const found = await known();
    if (!found.ok) return found;
    const now = await readDraft(state.draft, found.value);
    if (!now.ok) return now;
    return now.value === null ? failed(noSheets) : done(now.value);
  };
  const redraw = () =>
    void run("Đang cập nhật ma trận…", async () => {
      const [now, found] = [await readNow(), await known()];
      if (!now.ok) return now;
      return found.ok ? drawDraft(found.value, now.value) : found;
    }).then((draft) => draft && change({ draft, drawn: draft.plan, news: "Đã cập nhật Ma trận theo các trang đã sửa." }));

  /** `replacing`: the version that stands on the service is known and shall be followed by this one. */
  const publish = (replacing = false) =>
    void run("Đang kiểm tra và ban hành…", async () => {
      const now = await readNow();
      if (!now.ok) return now;
      if (!mayPublish(now.value)) {
        change({ draft: now.value, news: null });
        const first = now.value.problems.find(isError);
        if (first !== undefined) await goToProblem(first);
        return failed(
          failure("plan-has-problems", "Chưa ban hành: kế hoạch còn lỗi.", "Sửa các ô trong danh sách dưới đây rồi bấm lại."),
        );
      }
      const saved = await publishDraft(api, now.value, replacing);
      if (!saved.ok) {
        if (saved.failure.code === "newer-plan") askToReplace();
        return saved;
      }
      const [found, periods] = [await known(), await api.periods(now.value.plan.id)];
      const drawn = found.ok ? await drawDraft(found.value, saved.value) : found;
      return drawn.ok ? done({ draft: drawn.value, periods: periods.ok ? periods.value.value : [] }) : drawn;
    }).then((saved) => {
      if (saved === null) return;
      change({
        draft: saved.draft,
        drawn: saved.draft.plan,
        periods: saved.periods,
        news: `Đã ban hành kế hoạch lên hệ thống (bản ${saved.draft.version}). Hãy mở kỳ báo cáo.`,
      });
      reload();
    });
  const askToReplace = () =>
    change({
      question: {
        words: newVersionQuestion,
        onYes: () => publish(true),
      },
    });

  /** Reads the sheets again, in silence: the person is typing there. */
  const follow = async () => {
    const found = await known();
    const now = found.ok ? await readDraft(state.draft, found.value) : found;
    if (now.ok) return change(now.value === null ? {} : { draft: now.value });
    if (now.failure.code === "has-problems" && state.draft !== null)
      change({ draft: { ...state.draft, problems: now.failure.problems } });
  };

  /** Carries an answer out on the plan as the sheets have it now, and draws it where the person stands. */
  const settle = (doubt: Doubt, answer: Answer) =>
    void run("Đang ghi vào bảng…", async () => {
      const [now, found] = [await readNow(), await known()];
      if (!now.ok) return now;
      if (!found.ok) return found;
      const plan = mend(now.value.plan, doubt, answer, found.value);
      const memory = { ...now.value.memory, settled: [...now.value.memory.settled, ...settledBy(doubt, answer)] };
      return drawDraft(found.value, { ...now.value, plan, memory, problems: [] }, true);
    }).then((draft) => draft && change({ draft, drawn: draft.plan, news: null }));

  /** The plan as the sheets have it now, changed as a whole and drawn where the person stands. */
  const redrawn = (label: string, changed: (plan: PublishedPlan) => Promise<Reply<PublishedPlan>>, news: string) =>
    void run(label, async () => {
      const [now, found] = [await readNow(), await known()];
      if (!now.ok) return now;
      if (!found.ok) return found;
      const plan = await changed(now.value.plan);
      return plan.ok ? drawDraft(found.value, { ...now.value, plan: plan.value, problems: [] }, true) : plan;
    }).then((draft) => draft && change({ draft, drawn: draft.plan, news }));
  const tie = (parentId: string) =>
    redrawn(
      "Đang ghép với kế hoạch cấp trên…",
      async (plan) => {
        const parent = await api.plan(parentId);
        return parent.ok ? done(tieToParent(plan, parent.value.value.plan)) : parent;
      },
      "Đã gắn với kế hoạch cấp trên: kiểm tra mã ở cột cuối của trang Nhiệm vụ.",
    );
  const loosen = () => redrawn("Đang bỏ gắn…", (plan) => Promise.resolve(done(untie(plan))), "Đã bỏ gắn.");

  const openPeriod = (id: string) => {
    const planId = state.draft?.plan.id;
    if (planId === undefined) return;
    void run("Đang mở kỳ báo cáo…", async () => {
      const opened = await api.openPeriod(planId, id, {});
      return opened.ok ? api.periods(planId) : opened;
    }).then(
      (found) =>
        found &&
        change({
          periods: found.value,
          news: `Đã mở kỳ ${periodTitle({ id })}. Các cơ quan có thể gửi báo cáo.`,
        }),
    );
  };

  const answer = (yes: boolean) => {
    const asked = state.question;
    change({ question: null });
    if (yes) asked?.onYes();
  };
  return {
    ...state,
    directory,
    reload,
    openPublished,
    fromDocument: (name: string, text: string) => fromText(`Đang đọc ${name}…`, async () => done(text)),
    fromSheet: () => fromText("Đang đọc trang tính…", textOfActiveSheet),
    redraw,
    publish,
    follow,
    settle,
    tie,
    loosen,
    mergeVersion,
    refuseVersion,
    leaveVersion: () => change({ version: null }),
    openPeriod,
    answer,
  };
}
export type PlanDesk = ReturnType<typeof usePlan>;

const noSheets = failure(
  "sheet-missing",
  "Sổ tính chưa có các trang kế hoạch.",
  "Hãy chọn tệp kế hoạch hoặc mở kế hoạch đã ban hành trước.",
);
