import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { provinceReport } from "../../../domain/report/province-report.ts";
import { reportFile } from "../../../functions/src/export/report/report-file.ts";
import { hasLibreOfficeWriter, pagesOnPaper } from "../../libreoffice/libreoffice.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aPeriod, aReturn, anAcceptedReturn } from "../../builders/returns.ts";

const plan = aPlan();
const hostile = ["=1+1", "+84 912", "-2+3", "@SUM(A1)", "\t=cmd"];
const returns = [
  anAcceptedReturn(
    aReturn("so-tu-phap", {
      tasks: Object.fromEntries(hostile.slice(0, 2).map((words, at) => [`II.${at + 1}`, { difficulties: words }])),
    }),
  ),
  anAcceptedReturn(
    aReturn("cong-an-tinh", {
      tasks: Object.fromEntries(hostile.slice(2, 4).map((words, at) => [`II.${at + 1}`, { proposals: words }])),
    }),
  ),
];
const merged = mergeReturns(plan, aPeriod(), returns, "2026-06-14");
const parts = unzipSync(await reportFile(provinceReport(plan, aPeriod(), merged, [], "2026-06-16")));
const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join("");
const millimetres = (name: string): number =>
  (Number(new RegExp(`<w:pgMar[^>]*w:${name}="(\\d+)"`).exec(xml)?.[1]) / 1440) * 25.4;

describe("the report as a Word document in the form of Decree 30/2020", () => {
  it.each([
    ["top", 20, 25],
    ["bottom", 20, 25],
    ["left", 30, 35],
    ["right", 15, 20],
  ] as const)("has a %s margin of %d to %d mm on A4", (side, least, most) => {
    expect(millimetres(side)).toBeGreaterThanOrEqual(least - 0.1);
    expect(millimetres(side)).toBeLessThanOrEqual(most + 0.1);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it("is in Times New Roman, its body at 14 points", () => {
    const fonts = new Set([...xml.matchAll(/<w:rFonts w:ascii="([^"]+)"/g)].map(([, name]) => name));
    expect([...fonts]).toEqual(["Times New Roman"]);
    expect(xml).toContain('<w:sz w:val="28"/>');
  });

  it("has the parts of the form in their order", () => {
    const order = [
      "Bộ Công an",
      "Công an tỉnh Bình Minh",
      "/BC-CAT-PV01",
      "Cộng hòa xã hội chủ nghĩa Việt Nam",
      "Độc lập - Tự do - Hạnh phúc",
      "Bình Minh, ngày",
      "Kết quả 6 tháng đầu năm 2026 thực hiện Kế hoạch số 77/KH-UBND",
      "Kính gửi:",
      "I. TÌNH HÌNH BÁO CÁO",
      "II. KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
      "./.",
      "Nơi nhận:",
      "KT. GIÁM ĐỐC",
      "Tình hình thực hiện các nhiệm vụ",
      "Nguồn số liệu",
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("holds what agencies wrote as text: no field, no link, no formula", () => {
    for (const words of hostile.slice(0, 4)) expect(text).toContain(words);
    expect(xml).not.toMatch(/<w:(fldSimple|instrText|hyperlink|object)/);
  });
});

describe("the report on paper, as LibreOffice Writer prints it", () => {
  it.skipIf(!hasLibreOfficeWriter)(
    "is A4 with the nation's name on one line, numbered from page 2, signed where its text ends, its table on its side (needs LibreOffice Writer)",
    async () => {
      const words = Array.from({ length: 12 }, () => "Tuần tra, kiểm soát địa bàn giáp ranh vào các tối cuối tuần").join("; ");
      const many = Array.from({ length: 40 }, (_, at) => aTask(`IV.${at + 1}`, { leads: ["so-tu-phap"], text: words }));
      const long = aPlan({ tasks: [...plan.tasks, ...many] });
      const difficulties = Object.fromEntries(many.map(({ id }) => [id, { difficulties: `Thiếu phương tiện cho ${id}` }]));
      const said = anAcceptedReturn(aReturn("so-tu-phap", { plan: long, tasks: difficulties }));
      const all = mergeReturns(long, aPeriod(), [said], "2026-06-14");
      const pages = await pagesOnPaper(await reportFile(provinceReport(long, aPeriod(), all, [], "2026-06-16")), "docx");
      const upright = pages.filter(({ width }) => width === 210);
      const wide = pages.slice(upright.length);
      expect(upright.length).toBeGreaterThan(1);
      expect(wide.length).toBeGreaterThan(1);
      expect(wide.map(({ width, height }) => [width, height])).toEqual(wide.map(() => [297, 210]));
      const [first] = pages;
      expect(first?.lines.join("\n")).toMatch(/CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM$/m);
      expect(pages.map(({ lines }) => lines[0])).toEqual(pages.map((_, at) => (at === 0 ? first?.lines[0] : String(at + 1))));
      const signed = upright.at(-1)?.lines.join("\n") ?? "";
      expect(signed).toContain("./.");
      expect(signed.indexOf("./.")).toBeLessThan(signed.indexOf("PHÓGIÁMĐỐC"));
      expect(signed).toContain("Lưu:VT");
      const withRows = wide.filter(({ lines }) => lines.some((each) => each.startsWith("IV.")));
      for (const { lines } of withRows) expect(lines.some((each) => each.startsWith("TT"))).toBe(true);
    },
    120_000,
  );
});
