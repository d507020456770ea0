/** Two returns of one agency: she looks at the colleague's, chooses cell by cell, and sends what she chose. */
import { openChoices, type Side, takenFromThem } from "../../../../domain/returns/fields.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { sentSheetOf } from "./sent-sheet.ts";
import { typedOf } from "./sent-typed.ts";
import type { Fill } from "./use-filling.ts";
import type { Form } from "./use-form.ts";
import type { SendFrom } from "./use-sending.ts";

export function useChoosing({ job, state, setState, change }: Form, sendFrom: SendFrom, fill: Fill) {
  const { conflict } = state;

  /** `path`: null for every cell that differs. */
  const choose = (path: string | null, side: Side) =>
    setState((before) => {
      if (before.conflict === null) return before;
      const paths = path === null ? before.conflict.differences.map((each) => each.path) : [path];
      const chosen = { ...before.conflict.chosen, ...Object.fromEntries(paths.map((each) => [each, side])) };
      return { ...before, conflict: { ...before.conflict, chosen } };
    });

  /** Her choices go into the sheet, and the sheet goes out after the colleague's revision. */
  const sendChosen = (all: Side | null = null) => {
    if (conflict === null) return;
    const { theirs, differences: found } = conflict;
    const chosen = all === null ? conflict.chosen : Object.fromEntries(found.map(({ path }) => [path, all]));
    if (openChoices(found, chosen).length > 0) return;
    const typed = typedOf(theirs);
    const taken = Object.fromEntries(takenFromThem(found, chosen).map((path) => [path, typed[path] ?? null]));
    change({ open: theirs, conflict: null });
    fill(
      "Đang ghi lựa chọn…",
      () => taken,
      () => "Đã ghi lựa chọn vào trang Báo cáo.",
      () => sendFrom(theirs, true, true),
    );
  };

  /** Draws the return that stands on the service on a sheet of its own; hers stays as she typed it. */
  const showNewer = () =>
    conflict !== null && void job.run("Đang mở bản đã gửi…", () => drawSheets([sentSheetOf(conflict.theirs)]));

  return { choose, sendChosen, showNewer };
}
