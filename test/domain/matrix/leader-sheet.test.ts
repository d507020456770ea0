import { describe, expect, it } from "vitest";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { leaderSheet } from "../../../domain/matrix/province/leader-sheet.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aPeriod, aReturn, anAcceptedReturn } from "../../builders/returns.ts";
import { hasLibreOffice, pagesOnPaper } from "../../libreoffice/libreoffice.ts";

const longText = "Rà soát, tham mưu ban hành văn bản quy định về phòng ngừa tội phạm; tổ chức tập huấn cho cán bộ. ".repeat(3);
const late = Array.from({ length: 40 }, (_, at) =>
  aTask(`III.${at}`, { leads: ["so-tu-phap"], due: `2026-0${1 + (at % 5)}-11`, text: longText }),
);
const plan = aPlan({ tasks: [...aPlan().tasks, ...late] });
const returns = [
  anAcceptedReturn(
    aReturn("cong-an-tinh", { plan, counts: { "k1.opened": 12, "k1.cleared": 7, "k3.current": 94, "k3.base": 100 } }),
  ),
  anAcceptedReturn(aReturn("so-tu-phap", { plan, tasks: { "II.2": { progress: "blocked", difficulties: "Thiếu người" } } })),
];
const merged = mergeReturns(plan, aPeriod(), returns, "2026-06-14");
const sheet = leaderSheet({
  plan,
  period: aPeriod(),
  merged,
  heads: [],
  kpis: computeKpis(plan, merged),
  ranges: [],
  trends: [],
});
const rows = rawRows(sheet);
const first = rows.map(([cell]) => cell);

describe("the leader's page", () => {
  it("has each target with its light, the worst first", () => {
    const lights = first.filter((cell) => ["✘ Đỏ", "▲ Vàng", "✔ Xanh"].includes(String(cell)));
    expect(lights.slice(0, 3)).toEqual(["✘ Đỏ", "▲ Vàng", "✔ Xanh"]);
    const missed = rows[first.indexOf("✘ Đỏ")];
    expect(missed?.slice(1)).toEqual([plan.indicators[0]?.text, "từ 75% trở lên", "58,33%", "✘ Chưa đạt"]);
  });

  it("has the longest overdue first, and counts what does not fit", () => {
    const days = rows.map((row) => String(row[4] ?? "")).filter((words) => words.startsWith("Quá hạn"));
    expect(days).toHaveLength(10);
    expect(new Set(days.slice(0, 8))).toEqual(new Set(["Quá hạn 11/01/2026"]));
    expect(first).toContain("B. NHIỆM VỤ QUÁ HẠN HOẶC VƯỚNG MẮC (41)");
    expect(first).toContain("Còn 31 nhiệm vụ nữa: xem trang Ma trận tỉnh.");
  });

  it("says who has not reported", () => {
    expect(first).toContain("C. CƠ QUAN CHƯA CÓ BÁO CÁO ĐƯỢC TIẾP NHẬN (2)");
    expect(first).toContain("UBND xã Một; UBND xã Hai");
  });

  it.skipIf(!hasLibreOffice)(
    "is one page of A4 on paper (needs soffice)",
    async () => {
      expect(await pagesOnPaper(await writeWorkbook([sheet]))).toMatchObject([{ width: 210, height: 297 }]);
    },
    120_000,
  );
});
