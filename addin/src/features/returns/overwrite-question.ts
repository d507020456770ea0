/**
 * What is asked before the `Báo cáo` sheet is drawn over. The sheet that lies there is
 *
 *   hers, of this plan and period    she may go on with it
 *   of another plan, period, agency  named, with the way to keep it
 *   not Matran's                     likewise
 */
import * as v from "valibot";
import { PeriodId } from "../../../../domain/period/period.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import type { Stamp } from "../../../../domain/sheet/stamp.ts";
import type { Question } from "../../ui/confirm.tsx";
import type { ReturnKey } from "./open-return.ts";

export const isOf = (stamp: Stamp | null, { plan, period, agencyId }: ReturnKey): boolean =>
  stamp?.kind === "return" && stamp.plan === plan.id && stamp.period === period.id && stamp.agency === agencyId;

export function overwriteQuestion(stamp: Stamp | null, key: ReturnKey): Question {
  const title = "Trang Báo cáo đang có nội dung";
  if (isOf(stamp, key))
    return {
      title,
      text: "Trang trong sổ tính là của đúng kỳ và cơ quan này. Tiếp tục với những gì đang có, hay tạo lại từ đầu?",
      yes: "Tạo lại trang",
      no: "Tiếp tục với trang đang có",
    };
  return {
    title,
    text: `Trang trong sổ tính ${ownerOf(stamp, key)}. Tạo lại sẽ xóa nội dung đang có trên trang đó; muốn giữ, hãy đổi tên trang hoặc lưu sổ tính thành tệp riêng trước.`,
    yes: "Tạo lại trang",
    no: "Giữ nguyên",
  };
}

function ownerOf(stamp: Stamp | null, { plan, period, agencyId }: ReturnKey): string {
  if (stamp?.kind !== "return") return "không phải trang báo cáo do Ma trận tạo";
  if (stamp.plan !== plan.id) return `là báo cáo của kế hoạch khác (${stamp.plan})`;
  const agency = plan.agencies.find(({ id }) => id === stamp.agency)?.name ?? stamp.agency ?? "cơ quan khác";
  if (stamp.agency !== agencyId) return `là báo cáo của ${agency}`;
  return v.is(PeriodId, stamp.period) && stamp.period !== period.id
    ? `là báo cáo ${periodTitle({ id: stamp.period })}`
    : "là báo cáo của kỳ khác";
}
