/** What is asked before a sheet is drawn where another stands: of an older form, or called Báo cáo and not this return. */
import * as v from "valibot";
import { PeriodId } from "../../../../domain/period/period.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import type { Stamp } from "../../../../domain/sheet/stamp.ts";
import type { Question } from "../../ui/confirm.tsx";
import type { ReturnKey } from "./open-return.ts";
import type { OwnSheet } from "./own-sheet.ts";

export function overwriteQuestion(own: OwnSheet, key: ReturnKey): Question {
  if (own.kind === "older-form")
    return {
      title: "Kế hoạch đã sửa sau khi tạo trang này",
      text: "Trang trong sổ tính theo biểu cũ nên chưa gửi được. Nội dung đã điền sẽ được chuyển sang biểu mới theo từng nhiệm vụ; trang cũ vẫn giữ lại.",
      yes: "Chuyển sang biểu mới",
      no: "Giữ nguyên",
    };
  if (own.kind === "torn")
    return {
      title: "Trang Báo cáo thiếu dòng của biểu",
      text: "Trang sẽ được tạo lại đủ dòng. Những gì còn trong trang được chuyển sang; dòng đã mất lấy lại từ bản đã gửi hoặc kỳ trước. Trang cũ vẫn giữ lại.",
      yes: "Tạo lại trang",
      no: "Giữ nguyên",
    };
  const stamp = own.kind === "stranger" ? (own.stranger?.stamp ?? null) : null;
  return {
    title: "Sổ tính đã có một trang Báo cáo khác",
    text: `Trang đó ${ownerOf(stamp, key)}. Trang của bạn sẽ được tạo bên cạnh; trang đó giữ nguyên nội dung, chỉ đổi tên thẻ.`,
    yes: "Tạo trang của tôi",
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
