import { describe, expect, it } from "vitest";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { provinceReport } from "../../../domain/report/province-report.ts";
import { readAddress } from "../../../domain/sheet/address.ts";
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import { aGroup, anAgency, aPlan, aShare, aTask } from "../../builders/plans.ts";
import { aPeriod, aReturn, anAcceptedReturn } from "../../builders/returns.ts";

const overdue = aTask("II.4", { leads: ["so-tu-phap"], due: "2026-03-01", text: "Ban hành quy chế phối hợp" });
const plan = aPlan({ tasks: [...aPlan().tasks, overdue] });
const period = aPeriod();
const police = aReturn("cong-an-tinh", {
  plan,
  counts: { "k1.opened": 1_200, "k1.cleared": 812, "k1.cleared-earlier": 31, "k3.current": 94, "k3.base": 100 },
});
const justice = aReturn("so-tu-phap", {
  plan,
  tasks: { "II.2": { progress: "blocked", difficulties: "Thiếu kinh phí\ntập huấn", proposals: "Bổ sung kinh phí" } },
});
const some = [police, justice, aReturn("xa-mot", { plan })].map((content) => anAcceptedReturn(content));
const all = [...some, anAcceptedReturn(aReturn("xa-hai", { plan }))];

const drafted = (returns: readonly AcceptedReturn[]) => {
  const merged = mergeReturns(plan, period, returns, "2026-06-14");
  const report = provinceReport(plan, period, merged, [], "2026-06-16");
  return { merged, report, text: report.paragraphs.map(({ text }) => text).join("\n") };
};

describe("the report to the People's Committee", () => {
  it("says each target's figure with the counts that it was computed from", () => {
    const { text } = drafted(all);
    expect(text).toContain(
      "67,67% (số vụ đã khám phá trong số đó 812, số vụ mới trong kỳ 1.200 vụ); chưa đạt chỉ tiêu, còn thiếu 88 vụ.",
    );
    expect(text).toContain("giảm 6,00%");
    expect(text).toContain("Trong 3 chỉ tiêu: đạt 2, chưa đạt 1.");
    expect(text).toContain("- Số vụ của kỳ trước khám phá trong kỳ: 31 vụ (nêu kèm, không tính vào tỷ lệ).");
  });

  it("is provisional while returns are missing, and names who is waited for", () => {
    const { text } = drafted(some);
    expect(text).toContain("3/4 cơ quan, đơn vị. Số liệu dưới đây là tạm tính, còn thiếu 1 cơ quan: UBND xã Hai.");
    expect(text).toContain("(tạm tính, 2/3 cơ quan)");
    expect(text).toContain("- Còn chờ số liệu của: UBND xã Hai.");
    expect(drafted(all).text).not.toContain("tạm tính");
  });

  it("never hides that a figure, or that there is none, is provisional", () => {
    const none = { "k2.accepted": 0, "k2.settled": 0 };
    const numbers = { "k1.opened": 1_200, "k1.cleared": 812, "k3.current": 94, "k3.base": 100, ...none };
    const { text } = drafted([
      anAcceptedReturn(aReturn("cong-an-tinh", { plan, counts: numbers })),
      anAcceptedReturn(aReturn("xa-mot", { plan, counts: none })),
    ]);
    expect(text).toContain("không phát sinh trong kỳ (tạm tính, 2/3 cơ quan).");
    expect(text).toContain("Trong 3 chỉ tiêu: đạt 1, chưa đạt 1, chưa kết luận 1; trong đó 1 còn tạm tính.");
  });

  it("names whose return is missing once, and not again under each target", () => {
    const communes = Array.from({ length: 9 }, (_, at) => anAgency(`xa-${at}`, { name: `UBND xã ${at}` }));
    const many = aPlan({
      agencies: [...aPlan().agencies, ...communes],
      indicators: [aShare({ reporters: communes.map(({ id }) => id) })],
    });
    const unknown = { "k2.settled": { kind: "no-data" } } as const;
    const merged = mergeReturns(many, period, [anAcceptedReturn(aReturn("xa-4", { plan: many, counts: unknown }))], "2026-06-14");
    const { paragraphs } = provinceReport(many, period, merged, [], "2026-06-16");
    expect(paragraphs.map(({ text }) => text)).toContain(
      "- Còn chờ số liệu của: UBND xã 4; và 8 cơ quan chưa có báo cáo nêu tại mục I.",
    );
  });

  it("waits for nobody whom a target does not concern, nor tells of tasks that a plan does not have", () => {
    const answers = { "k2.accepted": { kind: "no-data" }, "k2.settled": { kind: "not-applicable" } } as const;
    const { text } = drafted([...some.slice(0, 2), anAcceptedReturn(aReturn("xa-mot", { plan, counts: answers }))]);
    expect(text).toContain("- Còn chờ số liệu của: UBND xã Hai.");
    const bare = aPlan({ tasks: [] });
    const { paragraphs } = provinceReport(bare, period, mergeReturns(bare, period, [], "2026-06-14"), [], "2026-06-16");
    expect(paragraphs.map((each) => each.text)).toContain("Kế hoạch không giao nhiệm vụ cụ thể.");
  });

  it("names the overdue tasks with lead and day, and gives difficulties in the agencies' own words", () => {
    const { text, report } = drafted(all);
    expect(text).toContain("- Nhiệm vụ II.4 (Sở Tư pháp, hạn 01/3/2026): Ban hành quy chế phối hợp");
    expect(text).toContain("- Sở Tư pháp (nhiệm vụ II.2): Thiếu kinh phí tập huấn");
    expect(text).toContain("- Sở Tư pháp (nhiệm vụ II.2): Bổ sung kinh phí");
    expect(report.appendices[0]?.rows.map(([id]) => id)).toEqual(plan.tasks.map(({ id }) => id));
  });

  it("stays short enough to be signed: what most agencies say stands in it, and all that was said stands in an appendix", () => {
    const communes = Array.from({ length: 40 }, (_, at) => anAgency(`xa-${at}`, { name: `UBND xã ${at}` }));
    const large = aPlan({
      agencies: [
        ...aPlan().agencies,
        ...communes,
        aGroup(
          "moi-xa",
          communes.map(({ id }) => id),
        ),
      ],
      tasks: [aTask("II.9", { leads: ["cong-an-tinh"], coordinating: ["moi-xa"] })],
    });
    const said = (at: number): string => (at < 6 ? "Thiếu cán bộ" : `Khó khăn riêng số ${at}`);
    const returns = communes.map(({ id }, at) =>
      anAcceptedReturn(
        aReturn(id, { plan: large, tasks: { "II.9": { difficulties: said(at), proposals: "Bổ sung kinh phí" } } }),
      ),
    );
    const merged = mergeReturns(large, period, returns, "2026-06-14");
    const { paragraphs, appendices } = provinceReport(large, period, merged, [], "2026-06-16");
    const lines = paragraphs.map(({ text }) => text).filter((text) => text.includes("(nhiệm vụ II.9)"));
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe(
      "- UBND xã 0; UBND xã 1; UBND xã 2; UBND xã 3; UBND xã 4 và 1 cơ quan khác (nhiệm vụ II.9): Thiếu cán bộ",
    );
    expect(paragraphs.map(({ text }) => text)).toContain("- Và 23 ý kiến khác: xem Phụ lục II.");
    const rows = appendices[1]!.rows;
    expect(rows).toHaveLength(35);
    expect(rows[0]).toEqual([
      "1",
      "Thiếu cán bộ",
      communes
        .slice(0, 6)
        .map(({ name }) => name)
        .join("; "),
      "II.9",
      "Khó khăn, vướng mắc",
    ]);
    expect(communes.every((_, at) => rows.some(([, words]) => words === said(at)))).toBe(true);
  });

  it("every source is a cell of the exported workbook that holds the figure of the sentence", () => {
    const { merged, report } = drafted(some);
    const kpis = computeKpis(plan, merged);
    const sheets = new Map(provinceSheets(plan, period, merged, [], kpis).map((sheet) => [sheet.name, sheet]));
    const cited = report.paragraphs.filter(({ sources }) => sources.length > 0);
    expect(cited.length).toBeGreaterThan(4);
    for (const { text, sources } of cited)
      for (const { sheet, address } of sources) {
        const [from = ""] = address.split(":");
        const { row, column } = readAddress(from);
        const cell = sheets.get(sheet)?.rows[row]?.[column];
        expect(cell, `${sheet}!${address}`).toBeDefined();
        if (cell?.kind === "formula" && typeof cell.value === "number")
          expect(text.replace(/\.(?=\d{3})/g, "")).toContain(String(cell.value));
      }
  });
});
