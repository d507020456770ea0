/** Block B of the `KPI` sheet: how many tasks are done, in time or late, counted on `Ma trận tỉnh`. */
import { completionOf } from "../../merge/completion.ts";
import { timelinessStates, type Merged } from "../../merge/merge.ts";
import { timelinessWords } from "../../merge/words.ts";
import { address, literal } from "../../sheet/address.ts";
import { blank, formula, text } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Cell } from "../../sheet/sheet.ts";

const valueAt = 2;
const spans = [
  [0, valueAt - 1],
  [valueAt + 1, 12],
] as const;

export function addCompletion(layout: Layout, merged: Merged, timeliness: string): void {
  const { byTimeliness, percent } = completionOf(merged.tasks);
  layout.row([]);
  layout.wide(`B. TIẾN ĐỘ NHIỆM VỤ (${merged.tasks.length})`, "group");
  const at: Partial<Record<keyof typeof byTimeliness, string>> = {};
  for (const state of timelinessStates) {
    at[state] = address(layout.next, valueAt);
    const count = formula(`=COUNTIF(${timeliness},${literal(timelinessWords[state])})`, "number", byTimeliness[state]);
    layout.row(rowCells(timelinessWords[state], count, ""), 20, spans);
  }
  const done = `${at["done-in-time"]}+${at["done-late"]}`;
  const due = `${done}+${at["open-overdue"]}`;
  const rate = formula(`=IF(${due}=0,"–",(${done})/(${due}))`, "percent", percent === null ? "–" : percent / 100);
  const how = "Đã hoàn thành ÷ (đã hoàn thành + quá hạn chưa xong); việc còn trong hạn chưa tính vào mẫu số.";
  layout.row(rowCells("Tỷ lệ hoàn thành nhiệm vụ đến hạn", rate, how), 22, spans);
}

const rowCells = (label: string, value: Cell, note: string): Cell[] => [
  text(label, "label"),
  blank("label"),
  value,
  text(note, "note"),
];
