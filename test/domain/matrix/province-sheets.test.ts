import { describe, expect, it } from "vitest";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import type { ReturnHead } from "../../../domain/returns/return.ts";
import { address } from "../../../domain/sheet/address.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { Cell, RawRows, RawValue, Sheet } from "../../../domain/sheet/sheet.ts";
import { findStamp } from "../../../domain/sheet/stamp.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { sheetsIn } from "../../builders/workbook-bytes.ts";
import { aGroup, anAgency, anIndicator, aPlan, aTask } from "../../builders/plans.ts";
import { aHead, anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";

const police = anAcceptedReturn(
  aReturn("cong-an-tinh", {
    tasks: { "II.1": { progress: "done", completedOn: "2026-05-05" }, "II.2": { progress: "blocked" } },
    counts: {
      "k1.opened": 12,
      "k1.cleared": 7,
      "k1.cleared-earlier": 3,
      "k2.accepted": 120,
      "k2.settled": 121,
      "k3.current": 94,
      "k3.base": 100,
    },
  }),
);
const commune = anAcceptedReturn(aReturn("xa-mot", { counts: { "k2.accepted": { kind: "no-data" }, "k2.settled": 4 } }));

const drawn = (
  accepted: readonly AcceptedReturn[],
  heads: readonly ReturnHead[] = [],
  plan: PublishedPlan = aPlan(),
  dueDays = {},
) => {
  const merged = mergeReturns(plan, aPeriod(), accepted, "2026-06-20");
  const sheets = provinceSheets(plan, aPeriod(), merged, heads, computeKpis(plan, merged), [], dueDays);
  const named = (name: string): Sheet => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  return { sheets, named, rows: (name: string): RawRows => rawRows(named(name)) };
};
const rowOf = (rows: RawRows, words: RawValue): readonly RawValue[] => rows.find((row) => row.includes(words)) ?? [];
const below = (rows: RawRows, header: string, words: RawValue): RawValue => {
  const at = rows.find((row) => row.includes(header))?.indexOf(header) ?? -1;
  return rowOf(rows, words)[at] ?? null;
};

describe("the province's sheets", () => {
  it("are six, each with its stamp, province, plan, period and coverage", () => {
    const { sheets } = drawn([police, commune]);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Trang lãnh đạo",
      "Ma trận tỉnh",
      "Tình hình báo cáo",
      "Số liệu",
      "KPI",
      "Diễn biến",
    ]);
    for (const sheet of sheets) {
      const rows = rawRows(sheet);
      expect(findStamp(rows)).toEqual({ kind: "province", plan: aPlan().id, period: "2026-H1", agency: null, revision: null });
      expect(rows[1]?.[0]).toContain("TỈNH BÌNH MINH");
      expect(rows[2]?.[0]).toContain("77/KH-UBND");
      expect(rows[3]?.[0]).toContain("6 tháng đầu năm 2026");
      expect(rows[3]?.[0]).toContain("Đã tiếp nhận 2/4 cơ quan");
      expect(sheet.hiddenRows).toEqual([0]);
    }
  });

  it("go into a file with every value where the sheet has it", async () => {
    const { sheets } = drawn([police, commune], [aHead("cong-an-tinh")]);
    const file = sheetsIn(await writeWorkbook(sheets));
    const filled = (rows: RawRows) => rows.map((row) => row.map((value) => value ?? ""));
    file.forEach(({ rows }, index) => {
      const sheet = sheets[index];
      expect(sheet && filled(rawRows(sheet))).toEqual(
        filled(rows).map((row, at) => Array.from({ length: sheet?.rows[at]?.length ?? 0 }, (_, column) => row[column] ?? "")),
      );
    });
  });

  it("are drawn for a plan without targets, tasks or returns", () => {
    const { sheets } = drawn([], [], aPlan({ tasks: [], indicators: [] }));
    expect(sheets).toHaveLength(6);
    expect(sheets.flatMap(({ names, filter }) => [...names, ...(filter ? [filter] : [])])).toEqual([]);
  });
});

describe("the province's matrix", () => {
  const rows = drawn([police, commune]).rows("Ma trận tỉnh");

  it("says role and progress of each agency, and which have not reported", () => {
    expect(below(rows, "Công an tỉnh", "II.1")).toBe("CT ✔");
    expect(below(rows, "UBND xã Một", "II.1")).toBe("PH ○");
    expect(below(rows, "Sở Tư pháp", "II.2")).toBe("CT …");
    expect(below(rows, "Công an tỉnh", "II.2")).toBe("PH !");
    expect(below(rows, "Sở Tư pháp", "II.3")).toBe(null);
  });

  it("says the lead's word and the timeliness in words with a sign", () => {
    expect(below(rows, "Tiến độ", "II.1")).toBe("✔ Hoàn thành");
    expect(below(rows, "Đúng hạn", "II.1")).toBe("✔ Hoàn thành đúng hạn");
    expect(below(rows, "Tiến độ", "II.2")).toBe("… Chưa báo cáo");
    expect(below(rows, "Tiến độ", "I.1")).toBe("– Không giao ai");
  });

  it("gives the members of a large group one column with a tally, but those that are named themselves their own", () => {
    const communes = Array.from({ length: 124 }, (_, index) => anAgency(`xa-${index}`, { name: `UBND xã ${index}` }));
    const ids = communes.map(({ id }) => id);
    const plan = aPlan({
      agencies: [...communes, aGroup("cac-xa", ids, { name: "UBND các xã" })],
      tasks: [aTask("II.1", { leads: ["xa-7"], coordinating: ["cac-xa"] })],
      indicators: [],
    });
    const done = ["xa-1", "xa-2"].map((id) =>
      anAcceptedReturn(aReturn(id, { plan, tasks: { "II.1": { progress: "done", completedOn: "2026-06-01" } } })),
    );
    const large = drawn(done, [], plan).rows("Ma trận tỉnh");
    expect(below(large, "UBND xã 7", "II.1")).toBe("CT …");
    expect(below(large, "UBND các xã (123)", "II.1")).toBe("PH ✔\u00a02, …\u00a0121");
  });
});

describe("who has reported", () => {
  const reason = '=HYPERLINK("x")';
  const heads = [
    aHead("cong-an-tinh", { revision: 2, sentAt: "2026-06-15T16:59:00Z" }),
    aHead("xa-mot", { status: "sent", sentAt: "2026-06-15T17:00:00Z" }),
    aHead("xa-hai", { status: "sent-back", reason }),
  ];
  const { named, rows } = drawn([police], heads);
  const reporting = rows("Tình hình báo cáo");

  it("puts what is to be chased first", () => {
    const states = reporting.map((row) => row[2]).filter((state) => state !== null && state !== "Trạng thái");
    expect(states.slice(-4)).toEqual(["↩ Bị trả lại", "○ Chưa gửi", "➜ Đã gửi, chờ tiếp nhận", "✔ Đã tiếp nhận"]);
  });

  it("tells the time of Việt Nam, and by it whether a return was late", () => {
    expect(below(reporting, "Gửi lúc", "Công an tỉnh")).toBe("15/06/2026 23:59");
    expect(below(reporting, "So với hạn", "Công an tỉnh")).toBe("✔ Đúng hạn");
    expect(below(reporting, "Gửi lúc", "UBND xã Một")).toBe("16/06/2026 00:00");
    expect(below(reporting, "So với hạn", "UBND xã Một")).toBe("▲ Sau hạn");
  });

  it("holds an agency to its own day where a level or an extension gives it one", () => {
    const extended = drawn([police], heads, aPlan(), { "xa-mot": "2026-06-16" }).rows("Tình hình báo cáo");
    expect(below(extended, "So với hạn", "UBND xã Một")).toBe("✔ Đúng hạn");
  });

  it("names who was left out with the reason, and who is gone since it sent", () => {
    const plan = aPlan({ agencies: [...aPlan().agencies, anAgency("xa-cu", { name: "UBND xã Cũ" })] });
    const excluded = [{ agencyId: "xa-hai", reason: "Số liệu chưa đủ căn cứ" }];
    const merged = mergeReturns(plan, aPeriod(), [police], "2026-06-20", { excluded });
    const heads = [aHead("cong-an-tinh"), aHead("xa-hai"), aHead("xa-cu", { status: "sent" })];
    const sheets = provinceSheets(plan, aPeriod(), merged, heads, computeKpis(plan, merged));
    const words = sheets.map((sheet) => rawRows(sheet).flat());
    expect(words[2]).toContain("Loại khỏi tổng hợp: UBND xã Hai. Lý do: Số liệu chưa đủ căn cứ");
    expect(words[2]).toContain("UBND xã Cũ");
    expect(words[0]).toContain("1/3, loại khỏi tổng hợp 1");
  });

  it("says what came in and was not counted", () => {
    const stranger = anAcceptedReturn({ ...aReturn("cong-an-tinh"), agencyId: "so-la" });
    expect(drawn([police, stranger]).rows("Tình hình báo cáo").flat()).toContainEqual(
      expect.stringMatching(/so-la không tính vào tổng hợp: kế hoạch không giao việc/),
    );
  });

  it("counts what each agency owes", () => {
    expect(below(reporting, "Nhiệm vụ chủ trì", "Công an tỉnh")).toBe(1);
    expect(below(reporting, "Nhiệm vụ phối hợp", "Công an tỉnh")).toBe(1);
    expect(below(reporting, "Số liệu phải gửi", "Công an tỉnh")).toBe(8);
  });

  it("keeps a reason that looks like a formula as text", () => {
    const cell = named("Tình hình báo cáo")
      .rows.flat()
      .find((each) => each.kind === "text" && each.text === reason);
    expect(cell).toMatchObject({ kind: "text" });
  });

  it("takes a return that was merged from a file as accepted", () => {
    expect(below(drawn([police]).rows("Tình hình báo cáo"), "Trạng thái", "Công an tỉnh")).toBe("✔ Đã tiếp nhận");
  });
});

describe("the province's counts", () => {
  const { named, rows } = drawn([police, commune]);
  const sheet = named("Số liệu");
  const counts = rows("Số liệu");
  const formulas = (words: string): readonly Extract<Cell, { kind: "formula" }>[] =>
    (sheet.rows.find((row) => row.some((cell) => cell.kind === "text" && cell.text.startsWith(words))) ?? []).flatMap((cell) =>
      cell.kind === "formula" ? [cell] : [],
    );

  it("keep numbers as numbers and say in words why there is none", () => {
    expect(rowOf(counts, "Công an tỉnh").slice(2, 5)).toEqual([12, 7, 3]);
    expect(rowOf(counts, "UBND xã Một")).toContain("Chưa có số liệu");
    expect(rowOf(counts, "UBND xã Hai")).toContain("Chưa báo cáo");
  });

  it("total exactly the cells of the agencies, each of them", () => {
    const agencies = counts.flatMap((row, index) => (typeof row[0] === "number" ? [index] : []));
    const [top, bottom] = [agencies[0] ?? 0, agencies.at(-1) ?? 0];
    expect(agencies).toHaveLength(3);
    const sums = formulas("Cộng toàn tỉnh");
    expect(sums).toHaveLength(8);
    const columns = [2, 3, 4, 6, 7, 8, 10, 11];
    expect(sums.map(({ formula }) => formula)).toEqual(columns.map((at) => `=SUM(${address(top, at)}:${address(bottom, at)})`));
  });

  it("leave out of the figure the agency that gave only one of its two numbers, and say so", () => {
    expect(rowOf(counts, "UBND xã Một")).toContain("Còn chờ");
    expect(formulas("Cộng toàn tỉnh").map(({ value }) => value)).toEqual([12, 7, 3, 120, 125, 20, 94, 100]);
    expect(formulas("Tính vào chỉ tiêu").map(({ value }) => value)).toEqual([12, 7, 1, 120, 121, 1, 94, 100, 1]);
  });

  it("name no total by more letters than a workbook takes", () => {
    const long = "a-".repeat(59);
    const counts = [
      { id: `${long}x`, label: "Tổng số", unit: "vụ" },
      { id: `${long}y`, label: "Đã xong", unit: "vụ" },
    ];
    const indicator = anIndicator({ id: `${long}k`, counts, numerator: `${long}y`, denominator: `${long}x`, beside: [] });
    expect(drawn([], [], aPlan({ indicators: [indicator] })).named("Số liệu").names).toEqual([]);
  });

  it("name each total once in the workbook", () => {
    const clash = ["a-b.c", "a.b", "a"].map((id) =>
      anIndicator({ id, counts: ["b-c", "b.c", "opened", "cleared"].map((each) => ({ id: each, label: each, unit: "vụ" })) }),
    );
    const names = drawn([], [], aPlan({ indicators: clash })).sheets.flatMap((each) => each.names.map(({ name }) => name));
    expect(new Set(names).size).toBe(12);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_.]*$/);
  });
});

describe("the province's KPIs", () => {
  const kpis = drawn([police, commune]).rows("KPI");

  it("say figure, verdict and how many cases are missing", () => {
    expect(below(kpis, "Yêu cầu", "k1")).toBe("từ 75% trở lên");
    expect([below(kpis, "Tử số", "k1"), below(kpis, "Mẫu số", "k1")]).toEqual([7, 12]);
    expect(below(kpis, "Kết luận", "k1")).toBe("✘ Chưa đạt");
    expect(below(kpis, "Còn thiếu, vượt", "k1")).toBe("Còn thiếu 2 vụ");
  });

  it("show a figure above 100 % as it is, with why, and mark it while agencies are waited for", () => {
    expect(below(kpis, "Kết quả", "k2")).toBeCloseTo(121 / 120, 12);
    expect(below(kpis, "Ghi chú", "k2")).toMatch(/^Trên 100%/);
    expect(below(kpis, "Độ phủ", "k2")).toBe("1/3 cơ quan");
    expect(below(kpis, "Đủ hay tạm tính", "k2")).toBe("Tạm tính");
  });

  it("show the counts beside the figure without counting them", () => {
    expect(below(kpis, "Số liệu kèm theo (không tính vào kết quả)", "k1")).toBe("Số vụ của kỳ trước khám phá trong kỳ: 3 vụ");
  });

  it("say of nothing that nothing arose, and of a base of 0 that there is none", () => {
    const zero = aReturn("cong-an-tinh", { counts: { "k1.opened": 0, "k1.cleared": 0, "k3.current": 4, "k3.base": 0 } });
    const none = drawn([anAcceptedReturn(zero)]).rows("KPI");
    expect([below(none, "Kết luận", "k1"), below(none, "Kết quả", "k1")]).toEqual(["– Không phát sinh", ""]);
    expect([below(none, "Kết luận", "k3"), below(none, "Kết quả", "k3")]).toEqual(["○ Không có gốc so sánh", ""]);
  });

  it("say who is missing where the indicator asks nobody", () => {
    const asked = drawn([], [], aPlan({ indicators: [anIndicator({ reporters: [] })] })).rows("KPI");
    expect(below(asked, "Kết luận", "k1")).toBe("? Chưa có số liệu");
  });

  it("sum up for the leader in one line", () => {
    expect(kpis.flat()).toContain("2 chỉ tiêu đạt, 1 chưa đạt, 0 chưa kết luận; trong đó 1 còn tạm tính");
  });
});
