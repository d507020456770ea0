/** What is still doubtful in the plan as the sheets have it now, kept up to date while the officer types. */
import { useEffect, useMemo, useRef } from "react";
import { planSheetNames } from "../../../../domain/matrix/plan-columns.ts";
import { type Doubt, doubtsOf } from "../../../../domain/plan/review/doubts.ts";
import type { Directory } from "../../../../domain/agency/directory.ts";
import { goToCell } from "../../workbook/go-to-cell.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import type { StopWatching } from "../../workbook/subscription.ts";
import { watchChanges } from "../../workbook/watch-changes.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { cellOfField } from "./plan-places.ts";
import type { ReadDocument } from "./use-clause.ts";

/** In milliseconds: a pasted block is read once, not cell by cell. */
const quiet = 400;
const watched = [planSheetNames.tasks, planSheetNames.agencies, planSheetNames.indicators];

export function useDoubts(draft: PlanDraft | null, document: ReadDocument | null, directory: Directory | null): readonly Doubt[] {
  const plan = draft?.plan;
  const settled = draft?.memory.settled;
  return useMemo(
    () =>
      plan === undefined || settled === undefined || directory === null
        ? []
        : doubtsOf(plan, document?.parsed ?? null, directory, settled),
    [plan, settled, document, directory],
  );
}

/** Calls `follow` after the person changed a plan sheet, never while the pane itself is at work there. */
export function useFollowing(isThere: boolean, busy: boolean, follow: () => void): void {
  const latest = useRef({ busy, follow });
  latest.current = { busy, follow };
  useEffect(() => {
    if (!isThere) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stops: StopWatching[] = [];
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!stopped && !latest.current.busy) latest.current.follow();
      }, quiet);
    };
    for (const sheet of watched)
      void watchChanges(sheet, later).then((watching) => {
        if (!watching.ok) return;
        if (stopped) void watching.value();
        else stops.push(watching.value);
      });
    return () => {
      stopped = true;
      clearTimeout(timer);
      stops.forEach((stop) => void stop());
    };
  }, [isThere]);
}

/** Brings the task's row to the front; its clause follows the selection. */
export async function seeTask(taskId: string): Promise<void> {
  const rows = await readSheets([planSheetNames.tasks]);
  const place = rows.ok ? cellOfField(rows.value, `tasks/${taskId}/text`) : null;
  if (place?.kind === "cell") await goToCell(place.sheet, place.address);
}
