/** The plan in the sheets: what every step of the plan room reads, changes and draws; and the lists that the room begins with. */
import { useCallback, useEffect, useState } from "react";
import type { Directory } from "../../../../domain/agency/directory.ts";
import type { Desk } from "../../desk.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { drawDraft, type PlanDraft, readDraft, samePlan } from "./plan-draft.ts";
import { overwriteQuestion } from "./plan-questions.ts";
import { atFirst, type PlanState } from "./plan-state.ts";

export type PlanSheets = ReturnType<typeof usePlanSheets>;

export function usePlanSheets({ api }: Desk, job: Job) {
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

  /** Null: no plan in the workbook. */
  const look = async (): Promise<Reply<PlanDraft | null>> => {
    const found = await known();
    return found.ok ? readDraft(state.draft, found.value) : found;
  };
  const readNow = async (): Promise<Reply<PlanDraft>> => {
    const now = await look();
    if (!now.ok) return now;
    return now.value === null ? failed(noSheets) : done(now.value);
  };
  /** `staying`: the person is at work in the sheets and stays where she is. */
  const draw = async (draft: PlanDraft, staying = false): Promise<Reply<PlanDraft>> => {
    const found = await known();
    return found.ok ? drawDraft(found.value, draft, staying) : found;
  };

  const ask = (words: NonNullable<PlanState["question"]>["words"], onYes: () => void) => change({ question: { words, onYes } });
  const answer = (yes: boolean) => {
    const asked = state.question;
    change({ question: null });
    if (yes) asked?.onYes();
  };

  /** Asks first where the sheets hold a plan that was changed since it was drawn. */
  const beforeDrawing = (goOn: () => void) =>
    void run("Đang xem sổ tính…", async (): Promise<Reply<boolean>> => {
      const found = await known();
      if (!found.ok) return found;
      const now = await look();
      if (!now.ok) return done(now.failure.code === "has-problems");
      return done(now.value !== null && (state.drawn === null || !samePlan(now.value.plan, state.drawn)));
    }).then((edited) => {
      if (edited === true) ask(overwriteQuestion, goOn);
      if (edited === false) goOn();
    });

  return { api, run, state, directory, change, known, reload, look, readNow, draw, ask, answer, beforeDrawing };
}

const noSheets = failure(
  "sheet-missing",
  "Sổ tính chưa có các trang kế hoạch.",
  "Hãy chọn tệp kế hoạch hoặc mở kế hoạch đã ban hành trước.",
);
