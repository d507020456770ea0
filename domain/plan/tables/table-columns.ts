/** What a task table's columns hold, told by their heads: "Nội dung, nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành". */
import { foldedWords } from "../../agency/fold.ts";

export type Column = "ordinal" | "task" | "lead" | "coordinating" | "time" | "product" | "other";

const heads: readonly (readonly [RegExp, Column])[] = [
  [/^(?:s?tt|so thu tu|so tt)$/, "ordinal"],
  [/phoi hop/, "coordinating"],
  [/chu tri|(?:co quan|don vi) thuc hien|phan cong|dau moi|co quan don vi$/, "lead"],
  [/thoi gian|thoi han|thoi diem|tien do|han hoan thanh/, "time"],
  [/san pham|ket qua|hinh thuc van ban/, "product"],
  [/nhiem vu|noi dung|cong viec|hoat dong|giai phap/, "task"],
];

export const columnOf = (head: string): Column => {
  const words = foldedWords(head.slice(0, 80)).join(" ");
  return heads.find(([pattern]) => pattern.test(words))?.[1] ?? "other";
};

/** The columns of a table of tasks, or null where the heads are those of another table. */
export function taskColumns(titles: readonly string[]): Column[] | null {
  const columns = titles.map(columnOf);
  return columns.includes("task") && (columns.includes("lead") || columns.includes("time")) ? columns : null;
}
