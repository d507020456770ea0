/** The plan room's state and its steps: take a plan in, mend it, publish it, open its periods. */
import type { Desk } from "../../desk.ts";
import type { Job } from "../../ui/use-job.ts";
import { useMending } from "./use-mending.ts";
import { usePlanSheets } from "./use-plan-sheets.ts";
import { usePublishing } from "./use-publishing.ts";
import { useTakingIn } from "./use-taking-in.ts";

export type PlanDesk = ReturnType<typeof usePlan>;

export function usePlan(desk: Desk, job: Job) {
  const sheets = usePlanSheets(desk, job);
  const { state, directory, reload, answer } = sheets;
  return { ...state, directory, reload, answer, ...useTakingIn(sheets), ...useMending(sheets), ...usePublishing(sheets) };
}
