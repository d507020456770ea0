import { describe, expect, it } from "vitest";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { draftOfIndicator, draftOfReturn, draftOfTask, whoToAsk } from "../../../domain/period/inquiry-draft.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aPeriod, aReturn, anAcceptedReturn } from "../../builders/returns.ts";

const late = aTask("III.1", { leads: ["so-tu-phap"], due: "2026-06-03" });
const stuck = aTask("III.2", { leads: ["so-tu-phap"] });
const plan = aPlan({ tasks: [...aPlan().tasks, late, stuck] });
const tasks = {
  "III.1": { progress: "in-progress" },
  "III.2": { progress: "blocked", difficulties: "Thiếu kinh phí" },
} as const;
const merged = mergeReturns(
  plan,
  aPeriod(),
  [
    anAcceptedReturn(aReturn("cong-an-tinh", { plan, counts: { "k1.opened": 12, "k1.cleared": 7 } })),
    anAcceptedReturn(aReturn("so-tu-phap", { plan, tasks })),
  ],
  "2026-06-14",
);

describe("the drafted question", () => {
  it("of a late task says by how much, what the agency said, and asks for a day", () => {
    const words = draftOfTask(late, merged, "so-tu-phap", "2026-06-15");
    expect(words).toMatch(/^Nhiệm vụ III\.1 quá hạn 12 ngày \(hạn 03\/6\/2026\), cơ quan báo: đang thực hiện\. Đề nghị /);
  });

  it("of a stuck task quotes what it is stuck on; of one that an agency is silent about says so", () => {
    expect(draftOfTask(stuck, merged, "so-tu-phap", "2026-06-15")).toContain("cơ quan báo: vướng mắc (“Thiếu kinh phí”).");
    expect(draftOfTask(stuck, merged, "xa-mot", "2026-06-15")).toContain("Nhiệm vụ III.2: cơ quan chưa có báo cáo.");
  });

  it("of a target holds the province's figure, the demand and the agency's own two counts", () => {
    const kpi = computeKpis(plan, merged).find(({ indicatorId }) => indicatorId === "k1");
    const indicator = plan.indicators.find(({ id }) => id === "k1");
    if (kpi === undefined || indicator === undefined) throw new Error("no k1");
    expect(draftOfIndicator(indicator, kpi, merged, "cong-an-tinh")).toContain(
      "toàn tỉnh 58,33%, yêu cầu từ 75% trở lên; cơ quan báo 7/12.",
    );
    expect(draftOfIndicator(indicator, kpi, merged, "xa-mot")).toContain("cơ quan chưa có đủ số liệu");
  });

  it.each([
    ["overdue", 5, "Báo cáo 6 tháng đầu năm 2026 quá hạn 5 ngày (hạn 15/6/2026), chưa gửi."],
    ["sent-back", 0, "Báo cáo 6 tháng đầu năm 2026 có hạn gửi 15/6/2026, bị trả lại mà chưa gửi lại."],
    ["late", 2, "Báo cáo 6 tháng đầu năm 2026 quá hạn 2 ngày (hạn 15/6/2026), đã gửi muộn."],
  ] as const)("of a return that is %s says so", (standing, daysLate, words) => {
    expect(draftOfReturn({ standing, daysLate, dueOn: "2026-06-15" }, "2026-H1")).toContain(words);
  });
});

describe("who is asked first", () => {
  const counts = { notApplicable: [], noData: [], missing: [], carried: [], total: 0 };
  const [k1] = plan.indicators;
  const given = (countId: string, values: Record<string, number>) => ({
    ...{ indicatorId: k1?.id ?? "", countId, ...counts },
    addends: Object.entries(values).map(([agencyId, value]) => ({ agencyId, value })),
  });

  it("is whoever lacks most cases; who gave no figures comes last", () => {
    if (k1 === undefined) throw new Error("no indicator");
    const some = {
      ...merged,
      counts: [given(k1.numerator, { a: 9, b: 7, d: 4 }), given(k1.denominator, { a: 10, b: 12 })],
    };
    expect(whoToAsk(k1, some, ["d", "c", "a", "b"])).toEqual(["b", "a", "d", "c"]);
  });

  it("is whoever grew most where a fall is wanted", () => {
    if (k1 === undefined) throw new Error("no indicator");
    const fall = { ...k1, kind: "change", comparator: "decrease_by" } as const;
    const some = { ...merged, counts: [given(k1.numerator, { a: 94, b: 60 }), given(k1.denominator, { a: 100, b: 50 })] };
    expect(whoToAsk(fall, some, ["a", "b"])).toEqual(["b", "a"]);
  });
});
