/** What the pane fills in for her: what was sent, a draft, a nil return, choices; each with one step back. */
import { restAs, type RestState } from "../../../../domain/returns/fill-rest.ts";
import { nilReturn } from "../../../../domain/returns/nil-return.ts";
import { progressWords } from "../../../../domain/returns/return.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { cellsToWrite, type Typed, typedCells } from "../../../../domain/returns/typed-cells.ts";
import { done, type Reply } from "../../failure.ts";
import { writeCells } from "../../workbook/return-sheets.ts";
import { typedOf } from "./sent-typed.ts";
import type { Form } from "./use-form.ts";
import type { SendFrom } from "./use-sending.ts";

/** `wanted`: what the cells shall say, as they stand now. `news`: what is told of so many cells. */
export type Fill = (label: string, wanted: (rows: RawRows) => Typed, news: (cells: number) => string, then?: () => void) => void;
/** What was written over, and over how many cells. */
interface Filled {
  readonly before: Typed;
  readonly cells: number;
}

export function useFilling({ job, state, change, quietly, readRows, saveSoon }: Form, sendFrom: SendFrom) {
  const { open, sheetName } = state;

  /** Fills the cells with `wanted`, keeping what stood there for one step back. */
  const fill: Fill = (label, wanted, news, then) => {
    if (open === null) return;
    void job
      .run(label, async (): Promise<Reply<Filled>> => {
        const rows = await readRows();
        if (!rows.ok) return rows;
        const cells = cellsToWrite(rows.value, wanted(rows.value));
        const written = await quietly(() => writeCells(sheetName, cells));
        return written.ok ? done({ before: typedCells(rows.value), cells: cells.length }) : written;
      })
      .then((filled) => {
        if (filled === null) return;
        const { before, cells } = filled;
        change({ undo: before, news: news(cells), offered: null, problems: null, receipt: null });
        saveSoon();
        then?.();
      });
  };

  const restore = () =>
    open !== null &&
    fill(
      "Đang lấy lại bản đã gửi…",
      () => typedOf(open),
      () => "Các ô đã trở về bản đã gửi.",
    );
  const takeDraft = () => {
    const { offered } = state;
    if (offered !== null)
      fill(
        "Đang lấy lại bản nháp…",
        () => offered.draft.typed,
        () => "Đã lấy lại bản nháp.",
      );
  };
  const dropDraft = () => {
    change({ offered: null });
    saveSoon();
  };
  const goBack = () => {
    const { undo } = state;
    if (undo === null) return;
    fill(
      "Đang trả lại nội dung…",
      () => undo,
      () => "Đã trả lại nội dung trước đó.",
      () => change({ undo: null }),
    );
  };
  const fillRest = (progress: RestState) =>
    fill(
      "Đang ghi tiến độ…",
      (rows) => restAs(rows, progress),
      (cells) =>
        cells === 0 ? "Không còn dòng nào trống tiến độ." : `Đã ghi “${progressWords[progress]}” vào ${cells} dòng còn trống.`,
    );
  const nil = () => {
    if (open === null) return;
    const content = nilReturn(open.plan, open.period, open.agencyId, open.previous);
    const wanted = typedOf({ ...open, content });
    fill(
      "Đang điền Không phát sinh…",
      () => wanted,
      () => "Đã điền Không phát sinh ở mọi dòng.",
      () => sendFrom(open, false, true),
    );
  };
  return { fill, restore, takeDraft, dropDraft, goBack, fillRest, nil };
}
