/** A plan that gives one department twelve tasks and two counts: what an ordinary return of one officer is. */
import { draftOf } from "../../domain/plan/draft/draft.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import { sampleDirectory } from "../../local/samples/directory.ts";

const lines: readonly string[] = [
  "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
  "Số: 21/KH-UBND",
  "Sơn Hải, ngày 12 tháng 01 năm 2026",
  "KẾ HOẠCH",
  "Phòng ngừa vi phạm pháp luật trong thanh, thiếu niên năm 2026",
  "I. CHỈ TIÊU",
  "- Tỷ lệ giải quyết tố giác, tin báo về tội phạm đạt từ 90% trở lên.",
  "II. PHÂN CÔNG NHIỆM VỤ",
  "1. Sở Tư pháp",
  "- Soạn tờ gấp về quyền và nghĩa vụ của người dưới 18 tuổi, phát tại các trường trước ngày 30/4/2026.",
  "- Chủ trì, phối hợp với Sở Giáo dục và Đào tạo tổ chức phiên tòa giả định tại trường trung học phổ thông.",
  "- Tập huấn kỹ năng hòa giải cho hòa giải viên ở cơ sở, hoàn thành trước ngày 31/5/2026.",
  "- Mở đường dây tư vấn pháp luật miễn phí cho học sinh và phụ huynh.",
  "- Rà soát văn bản quy phạm pháp luật của tỉnh có quy định về xử lý người chưa thành niên.",
  "- Cử trợ giúp viên pháp lý tham gia tố tụng khi người bị buộc tội là người dưới 18 tuổi.",
  "- Đăng ít nhất mười hai bài phổ biến pháp luật trên trang thông tin điện tử.",
  "- Phối hợp với Đài Phát thanh và Truyền hình mở chuyên mục hỏi đáp pháp luật hằng tháng.",
  "- Biên soạn sổ tay hòa giải, in và cấp cho các tổ hòa giải trước ngày 30/6/2026.",
  "- Kiểm tra việc phổ biến, giáo dục pháp luật tại mười xã, phường.",
  "- Tổ chức cuộc thi trực tuyến tìm hiểu pháp luật trong tháng 5 năm 2026.",
  "- Đề xuất khen thưởng tập thể, cá nhân có thành tích trong phổ biến pháp luật.",
  "III. TỔ CHỨC THỰC HIỆN",
  "Định kỳ 6 tháng, một năm, các cơ quan báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Công an tỉnh).",
];

export const officerOfTwelve = "so-tu-phap";

export function twelveTasks(): PublishedPlan {
  const directory = sampleDirectory();
  const plan = draftOf(parsePlan(lines.join("\n"), directory), directory);
  return { ...plan, indicators: plan.indicators.map((indicator) => ({ ...indicator, reporters: [officerOfTwelve] })) };
}
