import { describe, expect, it } from "vitest";
import { firstLost } from "../../../addin/src/features/plan/read-plan-text.ts";
import { overwriteQuestion } from "../../../addin/src/features/returns/overwrite-question.ts";
import { ownSheet, roomFor } from "../../../addin/src/features/returns/own-sheet.ts";
import type { FoundSheet } from "../../../addin/src/workbook/return-sheets.ts";
import { formCode } from "../../../domain/returns/form-code.ts";
import { sentSheetOf } from "../../../addin/src/features/returns/sent-sheet.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { RawRows } from "../../../domain/sheet/sheet.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import type { Stamp } from "../../../domain/sheet/stamp.ts";
import { aPlan } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn } from "../../builders/returns.ts";

const plan = aPlan();
const period = aPeriod();
const [agencyId = "", otherId = ""] = reportersOf(plan);
const key = { plan, period, agencyId };
const hers: Stamp = { kind: "return", plan: plan.id, period: period.id, agency: agencyId, revision: null };
const otherName = plan.agencies.find(({ id }) => id === otherId)?.name ?? "";

const whole = rawRows(returnSheet(plan, period, agencyId, null, null));
const found = (stamp: Stamp, name = "Báo cáo", rows: RawRows = whole): FoundSheet => ({ name, stamp, rows });
const own = (...returns: readonly FoundSheet[]) => ownSheet({ names: ["Báo cáo", "Khác"], returns }, key);

describe("the sheet that is hers", () => {
  it("is known by its stamp under any tab, and is gone on with", () => {
    expect(own(found({ ...hers, agency: otherId }), found(hers, "Đổi tên"))).toMatchObject({
      kind: "present",
      sheet: { name: "Đổi tên" },
    });
  });

  it("of an older form is recognised and carried over; of the present form it is not asked about", () => {
    const older = own(found({ ...hers, form: "00000000" }));
    expect(older.kind).toBe("older-form");
    expect(overwriteQuestion(older, key).text).toContain("chuyển sang biểu mới");
    expect(own(found({ ...hers, form: formCode(plan, agencyId) })).kind).toBe("present");
  });

  it("with rows of the form gone is drawn anew and what is left carried over, unless a whole one lies beside it", () => {
    const torn = found(hers, "Báo cáo (cũ)", whole.slice(0, 10));
    expect(own(torn).kind).toBe("torn");
    expect(overwriteQuestion(own(torn), key).text).toContain("chuyển sang");
    expect(own(torn, found(hers))).toMatchObject({ kind: "present", sheet: { name: "Báo cáo" } });
  });

  it("makes room beside what is there already", () => {
    expect(roomFor(["Báo cáo", "báo cáo (cũ)"])).toBe("Báo cáo (cũ 2)");
  });
});

describe("the question before hers is drawn beside a stranger", () => {
  it.each([
    ["another agency", { ...hers, agency: otherId }, `báo cáo của ${otherName}`],
    ["another period", { ...hers, period: "2024-H1" }, "báo cáo 6 tháng đầu năm 2024"],
    ["a period that nobody can read", { ...hers, period: "mai" }, "kỳ khác"],
    ["another plan", { ...hers, plan: "12-kh" }, "kế hoạch khác (12-kh)"],
    ["another kind of sheet", { ...hers, kind: "plan" }, "không phải trang báo cáo"],
    ["nobody: no stamp", null, "không phải trang báo cáo"],
  ])("names a sheet of %s, and says that it is kept", (_whose, stamp, words) => {
    const question = overwriteQuestion({ kind: "stranger", stranger: stamp === null ? null : found(stamp) }, key);
    expect(question.text).toContain(words);
    expect(question.text).toContain("giữ nguyên nội dung");
    expect(question.no).toBe("Giữ nguyên");
  });
});

describe("a sent revision on a sheet of its own", () => {
  const sheet = sentSheetOf({ ...key, head: aHead(agencyId, { revision: 3 }), content: aReturn(), etag: null, previous: null });

  it("says which one it is, and takes typing nowhere", () => {
    const cells = sheet.rows.flat();
    expect(cells).toContainEqual({ kind: "text", text: "BẢN 3 ĐÃ GỬI, CHỈ ĐỂ XEM", style: "title" });
    expect(cells.filter(({ style = "plain" }) => styles[style].unlocked === true)).toEqual([]);
    expect(sheet.isProtected).toBe(true);
  });
});

describe("a plan pasted into a sheet", () => {
  it("is missed where a line became a formula that is none", () => {
    expect(firstLost([["KẾ HOẠCH"], ["1. Công an tỉnh", null], [null, "#NAME?"]])).toBe("B3");
  });

  it("may speak of numbers with a hash", () => {
    expect(firstLost([["#1 Công an tỉnh"], ["Mã #N/A là chưa có số liệu"], [12], [null]])).toBeNull();
  });
});
