import { describe, expect, it } from "vitest";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { outlierInWords, outliersIn } from "../../../domain/merge/outliers.ts";
import { aGroup, anAgency, aPlan, aShare } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";

const communes = Array.from({ length: 9 }, (_, at) => `xa-${at + 1}`);
const plan = aPlan({
  agencies: [anAgency("cong-an-tinh"), ...communes.map((id) => anAgency(id)), aGroup("cac-xa", communes)],
  tasks: [],
  indicators: [aShare({ reporters: ["cong-an-tinh", "cac-xa"] })],
});
const said = (agencyId: string, received: number, periodId = "2026-H1") =>
  aReturn(agencyId, { plan, periodId, counts: { "k2.received": received } });
const found = (numbers: readonly number[], history: readonly number[] = []) => {
  const returns = [said("cong-an-tinh", 5_000), ...numbers.map((value, at) => said(communes[at]!, value))];
  const merged = mergeReturns(
    plan,
    aPeriod(),
    returns.map((content) => anAcceptedReturn(content)),
    "2026-06-14",
  );
  const earlier = history.map((value, at) => said("xa-1", value, `${2025 - at}-H1`));
  return outliersIn(plan, merged, new Map([["xa-1", earlier]])).filter(({ countId }) => countId === "received");
};

describe("outliers before the merge", () => {
  it("are told from the peers of one group, and the province's own police are no peer of communes", () => {
    expect(found([11, 8, 14, 12, 9, 10, 400, 13, 11])).toEqual([
      { indicatorId: "k2", countId: "received", agencyId: "xa-7", value: 400, against: "peers", usual: 11 },
    ]);
  });

  it("are told from the agency's own history, where it is long enough", () => {
    expect(found([60, 55, 58, 62, 59, 61, 57, 60, 63], [20, 22, 19, 21])).toMatchObject([
      { agencyId: "xa-1", against: "history", usual: 21 },
    ]);
    expect(found([60, 55, 58, 62, 59, 61, 57, 60, 63], [20, 22, 19])).toEqual([]);
  });

  it("are said with the method that found them and what to do", () => {
    expect(outlierInWords(found([11, 8, 14, 12, 9, 10, 400, 13, 11])[0]!, "UBND xã Bảy", "Số tin tiếp nhận")).toBe(
      "UBND xã Bảy: “Số tin tiếp nhận” là 400, các đơn vị cùng nhóm thường quanh 11 (trung vị, MAD): nên hỏi lại trước khi tổng hợp.",
    );
  });
});
