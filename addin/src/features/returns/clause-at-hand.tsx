/** The whole clause of the row that she is in, so that nobody reads a task in a cell that is too small for it. */
import { useEffect, useState } from "react";
import { type Inquiry, isSameAbout } from "../../../../domain/period/inquiry.ts";
import { deadlineWords } from "../../../../domain/plan/deadline-words.ts";
import { roleWords } from "../../../../domain/returns/return-sheet-tasks.ts";
import { tasksOf } from "../../../../domain/returns/duties.ts";
import { formRows } from "../../../../domain/returns/typed-cells.ts";
import { readAddress } from "../../../../domain/sheet/address.ts";
import { Message } from "../../ui/message.tsx";
import { Section } from "../../ui/section.tsx";
import { readSheets } from "../../workbook/read-sheet.ts";
import { useSelectedRow } from "../use-selected-row.ts";
import type { OpenReturn } from "./open-return.ts";

interface ClauseAtHandProps {
  readonly open: OpenReturn;
  readonly sheetName: string;
  readonly inquiries: readonly Inquiry[];
}

export function ClauseAtHand({ open, sheetName, inquiries }: ClauseAtHandProps) {
  const row = useSelectedRow(sheetName);
  const [taskId, setTaskId] = useState<string | null>(null);
  useEffect(() => {
    if (row === null) return;
    void readSheets([sheetName], { quiet: true }).then((read) => {
      if (!read.ok) return;
      const found = formRows(read.value[sheetName] ?? []).find(
        ({ path, fields: [first] }) => path.startsWith("tasks/") && first !== undefined && readAddress(first.address).row === row,
      );
      // Off the table the last clause stays: she may be reading it.
      if (found !== undefined) setTaskId(found.path.slice("tasks/".length));
    });
  }, [row, sheetName]);
  const duty = tasksOf(open.plan, open.agencyId).find(({ task }) => task.id === taskId);
  if (duty === undefined) return null;
  const { task, role } = duty;
  const owed = inquiries.filter(({ about, answer }) => answer === null && isSameAbout(about, { kind: "task", taskId: task.id }));
  return (
    <Section title={`Nhiệm vụ ${task.id}`}>
      <div className="clause" aria-live="polite">
        <p>{task.text}</p>
        <p className="small">
          {roleWords[role]}. Thời hạn: {deadlineWords(task)}.{task.section === null ? "" : ` Mục: ${task.section}.`}
        </p>
        {owed.map(({ id, question }) => (
          <Message key={id} kind="warning">
            <strong>Được yêu cầu giải trình:</strong> {question} Trả lời ở mục Yêu cầu giải trình phía trên.
          </Message>
        ))}
      </div>
    </Section>
  );
}
