import { expect, it } from "vitest";
import { receiptSheet } from "../../../addin/src/features/returns/receipt-sheet.ts";
import { reminderLetter } from "../../../domain/chase/reminder-letter.ts";
import { reportLine, reportLineInWords } from "../../../domain/period/report-line.ts";
import type { ReportingDuty } from "../../../domain/plan/plan.ts";
import { aPlan } from "../../builders/plans.ts";
import { aPeriod } from "../../builders/returns.ts";

const duty = (overrides: Partial<ReportingDuty>): ReportingDuty => ({
  by: [],
  cycle: ["HALF_YEAR"],
  recipient: "UBND tỉnh",
  via: "Công an tỉnh",
  deadline: null,
  ...overrides,
});
const lineOf = (reporting: ReportingDuty[], periodId = "2026-H1", agencyId: string | null = null) => {
  const line = reportLine(aPlan({ reporting }), periodId, agencyId);
  return line === null ? null : reportLineInWords(line);
};

it("a report goes where the plan sends those of its cycle", () => {
  const duties = [duty({}), duty({ cycle: ["QUARTER"], recipient: "Bộ Công an", via: null })];
  expect(lineOf(duties)).toBe("UBND tỉnh (qua Công an tỉnh)");
  expect(lineOf(duties, "2026-Q1")).toBe("Bộ Công an");
  expect(lineOf(duties, "2026-M01")).toBeNull();
});

it("a duty that names the agency comes before one that names nobody, and is no other's", () => {
  const duties = [duty({}), duty({ by: ["sở tư pháp"], recipient: "Bộ Tư pháp", via: null })];
  expect(lineOf(duties, "2026-H1", "so-tu-phap")).toBe("Bộ Tư pháp");
  expect(lineOf(duties, "2026-H1", "xa-mot")).toBe("UBND tỉnh (qua Công an tỉnh)");
});

it("where two say different things nothing is said, and the same twice is said once", () => {
  expect(lineOf([duty({}), duty({ recipient: "Bộ Công an" })])).toBeNull();
  expect(lineOf([duty({}), duty({ recipient: "ubnd  tỉnh" })])).toBe("UBND tỉnh (qua Công an tỉnh)");
  expect(lineOf([duty({ recipient: null })])).toBeNull();
  expect(lineOf([])).toBeNull();
});

it("the reminder letter and the receipt name it", () => {
  const plan = aPlan({ reporting: [duty({})] });
  expect(reminderLetter(plan, aPeriod(), [], "2026-06-20").paragraphs[0]).toContain("về UBND tỉnh (qua Công an tỉnh)");
  const sentAt = "2026-06-15T02:00:00.000Z";
  const receipt = {
    planId: plan.id,
    periodId: "2026-H1",
    agencyId: "so-tu-phap",
    revision: 1,
    sentAt,
    sentBy: "Lan",
    hash: "00",
  };
  const { rows } = receiptSheet({ plan, period: aPeriod(), agencyId: "so-tu-phap" }, receipt);
  expect(JSON.stringify(rows)).toContain("UBND tỉnh (qua Công an tỉnh)");
});
