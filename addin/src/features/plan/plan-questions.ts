/** What the plan room asks before it replaces something. The careful answer is always the first. */
import type { Question } from "../../ui/confirm.tsx";

export const overwriteQuestion: Question = {
  title: "Các trang kế hoạch đang có nội dung",
  text: "Trong sổ tính đã có các trang Nhiệm vụ, Cơ quan, Chỉ tiêu với nội dung chưa ban hành. Vẽ kế hoạch khác sẽ thay toàn bộ nội dung đó.",
  yes: "Thay nội dung",
  no: "Giữ nguyên",
};

export const newVersionQuestion: Question = {
  title: "Kế hoạch này đã có trên hệ thống",
  text: "Hệ thống đang giữ một bản khác của kế hoạch này. Ban hành bản trong sổ tính thành bản mới? Bản cũ vẫn được lưu.",
  yes: "Ban hành thành bản mới",
  no: "Thôi",
};
