/** Opening a return: hers is gone on with, or drawn; a sheet that is in the way is asked about first. */
import { readReturnSheet } from "../../../../domain/returns/read-return-sheet.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import { type Typed, typedCells, withTyped } from "../../../../domain/returns/typed-cells.ts";
import { rawRows } from "../../../../domain/sheet/raw-rows.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { done, type Reply } from "../../failure.ts";
import { today } from "../../today.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { goToCell } from "../../workbook/go-to-cell.ts";
import { type FoundSheet, findReturnSheets, renameSheet } from "../../workbook/return-sheets.ts";
import { fetchReturn, type OpenReturn, type ReturnKey, sheetOf } from "./open-return.ts";
import { ownSheet, roomFor } from "./own-sheet.ts";
import { renewMarks } from "./send-return.ts";
import { sentTyped } from "./sent-typed.ts";
import { saysTheSame } from "./use-draft.ts";
import type { Form } from "./use-form.ts";
import { whatToDo } from "./what-to-do.ts";

export function useOpening({ api, clock, job, state, change, stopWatching, begin }: Form) {
  const draw = async (found: OpenReturn, typed: Typed | null): Promise<Reply<RawRows>> => {
    const sheet = sheetOf(found, today(clock));
    const filled = typed === null ? sheet : withTyped(sheet, typed);
    const drawing = await drawSheets([filled]);
    return drawing.ok ? done(rawRows(filled)) : drawing;
  };

  const goOn = async (found: OpenReturn, { name, rows, stamp }: FoundSheet): Promise<Reply<void>> => {
    const shown = await goToCell(name, "B2");
    if (!shown.ok) return shown;
    const isBehind = found.head !== null && stamp.revision !== found.head.revision;
    // A sheet that says what stands there is behind by its stamp only: the pane was gone before it could renew it.
    if (found.content !== null && (!isBehind || isSaid(found, rows, found.content))) {
      const marked = await renewMarks(found, name, rows, sentTyped(found, rows));
      if (!marked.ok) return marked;
    }
    return begin(found, { name, rows, isNew: false, news: "Tiếp tục với trang Báo cáo đang có trong sổ tính." });
  };

  const ask = (key: ReturnKey) =>
    void job.run("Đang mở báo cáo…", async (): Promise<Reply<void>> => {
      const [found, sheets] = await Promise.all([fetchReturn(api, key), findReturnSheets()]);
      if (!found.ok) return found;
      if (!sheets.ok) return sheets;
      await stopWatching();
      const own = ownSheet(sheets.value, key);
      if (own.kind === "present") return goOn(found.value, own.sheet);
      if (own.kind !== "none") {
        change({ asking: { key, own, names: sheets.value.names } });
        return done(undefined);
      }
      const rows = await draw(found.value, null);
      if (!rows.ok) return rows;
      return begin(found.value, { name: returnSheetName, rows: rows.value, isNew: true, news: whatToDo(found.value) });
    });

  /** The answer to the question of a sheet in the way: it moves aside under another tab, and hers is drawn. */
  const answer = (yes: boolean) => {
    const { asking } = state;
    change({ asking: null });
    if (!yes || asking === null) return;
    const { key, own, names } = asking;
    void job.run("Đang tạo trang báo cáo…", async (): Promise<Reply<void>> => {
      const found = await fetchReturn(api, key);
      if (!found.ok) return found;
      const hers = own.kind === "older-form" || own.kind === "torn" ? own.sheet : null;
      if (hers === null || hers.name === returnSheetName) {
        const moved = await renameSheet(returnSheetName, roomFor(names));
        if (!moved.ok) return moved;
      }
      const carried = hers === null ? null : typedCells(hers.rows);
      const rows = await draw(found.value, carried);
      if (!rows.ok) return rows;
      const news = carried === null ? whatToDo(found.value) : carriedOver(carried, rows.value);
      return begin(found.value, { name: returnSheetName, rows: rows.value, isNew: carried === null, news });
    });
  };

  return { ask, answer };
}

function isSaid({ plan, period, agencyId }: OpenReturn, rows: RawRows, content: ReturnContent): boolean {
  const read = readReturnSheet(plan, rows, { periodId: period.id, agencyId });
  return read.ok && saysTheSame(read.value, content);
}

function carriedOver(carried: Typed, rows: RawRows): string {
  const taken = typedCells(rows);
  const isLost = Object.keys(carried).some((path) => !(path in taken));
  return `Đã chuyển nội dung sang biểu mới.${isLost ? " Có nhiệm vụ không còn trong kế hoạch: lời cũ vẫn ở trang cũ." : ""}`;
}
