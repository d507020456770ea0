/** What she is told when her sheet has been drawn: how much there is to do, and how. */
import { countsOf, tasksOf } from "../../../../domain/returns/duties.ts";
import type { OpenReturn } from "./open-return.ts";

export function whatToDo({ plan, agencyId, head, previous }: OpenReturn): string {
  const [tasks, counts] = [tasksOf(plan, agencyId).length, countsOf(plan, agencyId).length];
  const duties = [...(tasks > 0 ? [`${tasks} nhiệm vụ`] : []), ...(counts > 0 ? [`${counts} số liệu`] : [])].join(", ");
  if (head !== null) return `Trang Báo cáo đã mở với bản đã gửi (${duties}): sửa ô nền vàng rồi gửi lại.`;
  const words = previous === null ? "" : " Lời kỳ trước đã có sẵn: chỉ sửa chỗ đã khác.";
  return `Trang Báo cáo đã mở (${duties}).${words} Ô màu cam phải điền, ô vàng nhạt ghi khi có; xong thì bấm Gửi báo cáo.`;
}
