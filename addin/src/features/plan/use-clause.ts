/** The clause of the task whose row the person chose in `Nhiệm vụ`: followed while a plan stands in the workbook. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Directory } from "../../../../domain/agency/directory.ts";
import { planSheetNames } from "../../../../domain/matrix/plan-columns.ts";
import { taskAt } from "../../../../domain/matrix/read-task-sheet.ts";
import { clauseView } from "../../../../domain/plan/review/clause-view.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import type { ParsedPlan } from "../../../../domain/plan/parsed-plan.ts";
import type { SourceLine } from "../../../../domain/plan/lines/source-line.ts";
import { sourceLines } from "../../../../domain/plan/read-lines.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import { useSelectedRow } from "../use-selected-row.ts";
import type { ClauseShown } from "./clause-panel.tsx";
import type { PlanDraft } from "./plan-draft.ts";

export interface ReadDocument {
  readonly lines: readonly SourceLine[];
  readonly parsed: ParsedPlan;
}

/** The document that the workbook remembers, read again; null where it has none. */
export function useDocument(draft: PlanDraft | null, directory: Directory | null): ReadDocument | null {
  const text = draft?.memory.lines.join("\n") ?? "";
  return useMemo(
    () => (text === "" || directory === null ? null : { lines: sourceLines(text), parsed: parsePlan(text, directory) }),
    [text, directory],
  );
}

export function useClause(draft: PlanDraft | null, document: ReadDocument | null): ClauseShown | null {
  const planId = draft?.plan.id;
  const row = useSelectedRow(draft === null ? null : planSheetNames.tasks);
  const [task, setTask] = useState<ReturnType<typeof taskAt>>(null);
  useEffect(() => setTask(null), [planId]);

  /** Only the newest choice is shown, however late an older one is answered. */
  const newest = useRef(0);
  useEffect(() => {
    if (row === null) return;
    const mine = ++newest.current;
    void readSheets([planSheetNames.tasks], { quiet: true }).then((read) => {
      if (!read.ok || mine !== newest.current) return;
      const found = taskAt(read.value[planSheetNames.tasks] ?? [], row);
      // Off the table the last clause stays: she may be reading it.
      if (found !== null) setTask(found);
    });
  }, [row, planId]);

  if (task === null) return null;
  const lines = document === null || task.source === null ? [] : clauseView(document.lines, document.parsed, task.source);
  return { ...task, lines };
}
