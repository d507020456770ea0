/** Plans that could be versions of each other: tasks from a small stock of duties, some reworded, under any numbers. */
import fc from "fast-check";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { anAgency, aPlan, aTask } from "../../../builders/plans.ts";

const duties = [
  "Tổ chức tuần tra tại chợ đêm vào các tối cuối tuần.",
  "Tổ chức tuần tra tại bến tàu vào các tối cuối tuần và ngày lễ.",
  "Soạn tờ gấp nhắc khách giữ tài sản, phát tại bến tàu.",
  "Cân đối kinh phí lắp đèn chiếu sáng lối vào chợ.",
  "Đưa nội dung ứng xử văn minh nơi đông người vào giờ sinh hoạt lớp.",
  "Rà soát các hộ kinh doanh có điều kiện về an ninh, trật tự.",
];
const bodies = ["cong-an-tinh", "so-tu-phap", "so-tai-chinh"];

const task = fc.record({
  text: fc.tuple(fc.constantFrom(...duties), fc.constantFrom("", " Báo cáo kết quả.")).map((parts) => parts.join("")),
  lead: fc.constantFrom(...bodies),
  time: fc.constantFrom(null, "Cả năm", "Quý II/2026"),
});

export const anyVersion = (): fc.Arbitrary<PublishedPlan> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), task), { maxLength: 7, selector: ([number]) => number })
    .map((tasks) => ({
      ...aPlan(),
      agencies: bodies.map((id) => anAgency(id)),
      indicators: [],
      tasks: tasks.map(([number, { text, lead, time }]) => aTask(`II.${String(number)}`, { text, leads: [lead], time })),
    }));
