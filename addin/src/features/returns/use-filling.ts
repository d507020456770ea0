/** What the pane fills in for her: what was sent, a draft, a nil return, choices; each with one step back. */
import { nilReturn } from "../../../../domain/returns/nil-return.ts";
import { cellsToWrite, type Typed, typedCells } from "../../../../domain/returns/typed-cells.ts";
import { done, type Reply } from "../../failure.ts";
import { writeCells } from "../../workbook/return-sheets.ts";
import { typedOf } from "./sent-typed.ts";
import type { Form } from "./use-form.ts";
import type { SendFrom } from "./use-sending.ts";

export type Fill = (label: string, wanted: Typed, news: string, then?: () => void) => void;

export function useFilling({ job, state, change, quietly, readRows, saveSoon }: Form, sendFrom: SendFrom) {
  const { open, sheetName } = state;

  /** Fills the cells with `wanted`, keeping what stood there for one step back. */
  const fill: Fill = (label, wanted, news, then) => {
    if (open === null) return;
    void job
      .run(label, async (): Promise<Reply<Typed>> => {
        const rows = await readRows();
        if (!rows.ok) return rows;
        const written = await quietly(() => writeCells(sheetName, cellsToWrite(rows.value, wanted)));
        return written.ok ? done(typedCells(rows.value)) : written;
      })
      .then((before) => {
        if (before === null) return;
        change({ undo: before, news, offered: null, problems: null, receipt: null });
        saveSoon();
        then?.();
      });
  };

  const restore = () => open !== null && fill("Đang lấy lại bản đã gửi…", typedOf(open), "Các ô đã trở về bản đã gửi.");
  const takeDraft = () =>
    state.offered !== null && fill("Đang lấy lại bản nháp…", state.offered.draft.typed, "Đã lấy lại bản nháp.");
  const dropDraft = () => {
    change({ offered: null });
    saveSoon();
  };
  const goBack = () =>
    state.undo !== null &&
    fill("Đang trả lại nội dung…", state.undo, "Đã trả lại nội dung trước đó.", () => change({ undo: null }));
  const nil = () => {
    if (open === null) return;
    const content = nilReturn(open.plan, open.period, open.agencyId, open.previous);
    fill("Đang điền Không phát sinh…", typedOf({ ...open, content }), "Đã điền Không phát sinh ở mọi dòng.", () =>
      sendFrom(open, false, true),
    );
  };
  return { fill, restore, takeDraft, dropDraft, goBack, nil };
}
