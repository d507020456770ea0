/** A small plan in the real style, short enough to be typed into a sheet: four agencies, one task each, one target. */
import { draftOf } from "../../domain/plan/draft/draft.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import { apiPaths } from "../../domain/api/api.ts";
import { periodOn } from "../../domain/period/calendar.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import { dayOfInstant } from "../../domain/sheet/day.ts";
import { sampleDirectory } from "../../local/samples/directory.ts";
import { emptyProvince, samplePeople } from "../../local/samples/people.ts";
import { type Ask, signedIn } from "../../local/samples/signed-in.ts";

export const nightMarketLines: readonly string[] = [
  "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
  "Số: 09/KH-UBND",
  "Sơn Hải, ngày 05 tháng 01 năm 2026",
  "KẾ HOẠCH",
  "Giữ trật tự chợ đêm và bến tàu du lịch năm 2026",
  "I. CHỈ TIÊU",
  "- Tỷ lệ điều tra, khám phá các vụ trộm cắp tại chợ đêm đạt từ 75% trở lên.",
  "II. PHÂN CÔNG NHIỆM VỤ",
  "1. Công an tỉnh",
  "- Chủ trì, phối hợp với Sở Tài chính bố trí tổ tuần tra tại chợ đêm vào các tối cuối tuần.",
  "2. Sở Tư pháp",
  "- Soạn tờ gấp nhắc khách giữ tài sản, phát tại bến tàu trước ngày 30/4/2026.",
  "3. Sở Tài chính",
  "- Cân đối kinh phí lắp đèn chiếu sáng lối vào chợ.",
  "4. Sở Giáo dục và Đào tạo",
  "- Đưa nội dung ứng xử văn minh nơi đông người vào giờ sinh hoạt lớp.",
  "III. TỔ CHỨC THỰC HIỆN",
  "Định kỳ 6 tháng, một năm, các cơ quan báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Công an tỉnh).",
];

export const nightMarket = (): PublishedPlan => {
  const directory = sampleDirectory();
  return draftOf(parsePlan(nightMarketLines.join("\n"), directory), directory);
};

/** Of `role` in the province that begins empty; speaks with the service directly. */
export const askAs = (service: { apiBase: string; identityBase: string }, role: "aggregator" | "leader"): Promise<Ask> => {
  const person = samplePeople().find(({ province, roles }) => province === emptyProvince && roles.includes(role));
  return signedIn(service.apiBase, service.identityBase, person?.id ?? "");
};

/** The plan on the service and the period that runs today open, as other tests do by hand. Answers the period's id. */
export async function openNightMarket(police: Ask, plan: PublishedPlan): Promise<string> {
  const { id } = periodOn("HALF_YEAR", dayOfInstant(new Date().toISOString()));
  await police("PUT", apiPaths.plan(plan.id), [201], { body: plan, headers: { "if-none-match": "*" } });
  await police("PUT", apiPaths.period(plan.id, id), [201], { body: {} });
  return id;
}
