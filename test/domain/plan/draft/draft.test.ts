import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { draftId, draftOf, publishProblems } from "../../../../domain/plan/draft/draft.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import { PublishedPlanSchema } from "../../../../domain/plan/published-plan.ts";
import { isError } from "../../../../domain/problem.ts";

const numbered = ["UBND TỈNH SƠN LA", "Số: 77/KH-UBND", "Sơn La, ngày 20 tháng 01 năm 2026", "KẾ HOẠCH", "Giữ gìn trật tự"];
const draft = (...lines: string[]) => draftOf(parsePlan(lines.join("\n"), nationalDirectory), nationalDirectory);
const codes = (...lines: string[]) => publishProblems(draft(...lines)).map(({ code, severity }) => `${severity} ${code}`);

describe("a draft", () => {
  it("takes its id from number and year", () => {
    expect(draft(...numbered, "I. NHIỆM VỤ", "1. Sở Y tế", "- Trực.").id).toBe("77-kh-ubnd-2026");
  });

  it("without a number waits for one", () => {
    const lines = ["KẾ HOẠCH", "Giữ gìn trật tự", "", "", "I. NHIỆM VỤ", "1. Sở Y tế", "- Trực."];
    expect(draft(...lines).id).toBe(draftId);
    expect(codes(...lines)).toContain("error number-missing");
  });

  it("has every body once, however it is written", () => {
    const { agencies, tasks } = draft(
      ...numbered,
      "I. NHIỆM VỤ",
      "1. Sở Giáo dục và Đào tạo",
      "- Dạy bơi.",
      "2. Sở Y tế",
      "- Phối hợp với Sở GD&ĐT khám sức khỏe.",
    );
    expect(agencies.map(({ id, name }) => [id, name])).toEqual([
      ["so-gddt", "Sở Giáo dục và Đào tạo"],
      ["so-y-te", "Sở Y tế"],
    ]);
    expect(tasks[1]).toMatchObject({ leads: ["so-y-te"], coordinating: ["so-gddt"] });
  });

  it("opens a group into the members that were there on the plan's day", () => {
    const { agencies } = draft(...numbered, "I. NHIỆM VỤ", "1. Các sở, ban, ngành", "- Tuyên truyền.");
    const members = agencies.find(({ kind }) => kind === "group")?.members ?? [];
    expect(members).toContain("so-nn-mt");
    expect(members).not.toContain("so-tnmt");
    expect(members.every((id) => agencies.some((agency) => agency.id === id))).toBe(true);
  });

  it("counts what each kind of target needs", () => {
    const { indicators } = draft(
      ...numbered,
      "I. MỤC TIÊU",
      "- Giảm 5% số vụ phạm pháp hình sự so với năm trước.",
      "- Tỷ lệ điều tra, khám phá án đạt từ 75% trở lên.",
      "- Xử lý 100% tố giác, tin báo về tội phạm.",
      "- 100% bến đò được kiểm tra.",
      "II. NHIỆM VỤ",
      "1. Công an tỉnh",
      "- Tuần tra.",
    );
    expect(
      indicators.map(({ kind, counts, numerator, denominator }) => [kind, counts.map(({ id }) => id), numerator, denominator]),
    ).toEqual([
      ["change", ["current", "base"], "current", "base"],
      ["ratio", ["opened", "cleared", "cleared-earlier"], "cleared", "opened"],
      ["share", ["received", "accepted", "settled"], "settled", "accepted"],
      ["share", ["total", "reached"], "reached", "total"],
    ]);
    expect(indicators.every(({ reporters }) => reporters.join() === "cong-an-tinh")).toBe(true);
    expect(indicators[1]?.text).toBe("Tỷ lệ điều tra, khám phá án");
  });

  it("asks the lead of the task for the target that stands in it", () => {
    const { indicators } = draft(
      ...numbered,
      "I. NHIỆM VỤ",
      "1. Công an tỉnh",
      "- Tuần tra.",
      "2. Sở Y tế",
      "- Khám cho 90% học sinh.",
    );
    expect(indicators[0]?.reporters).toEqual(["so-y-te"]);
  });

  it("has the form of a published plan, whatever text it comes from", () => {
    const scraps = fc.constantFrom(
      ...numbered,
      "I. NHIỆM VỤ",
      "1. Sở Y tế",
      "- Đạt 90% trở lên.",
      "Cơ quan chủ trì: Hội A, Hội B",
      "- các xã: làm",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ maxLength: 40 })), { maxLength: 30 }), (lines) => {
        const parsed = v.safeParse(PublishedPlanSchema, draft(...lines));
        expect(parsed.issues).toBeUndefined();
      }),
    );
  });
});

describe("publishing", () => {
  const task = ["I. NHIỆM VỤ", "1. Sở Y tế", "- Trực cấp cứu."];

  it("has nothing against a plan with number, title and a lead for every task", () => {
    expect(publishProblems(draft(...numbered, ...task)).filter(isError)).toEqual([]);
  });

  it("only notes that several bodies lead together by the text's own words", () => {
    expect(codes(...numbered, "I. NHIỆM VỤ", "1. Sở Y tế, Tỉnh đoàn", "- Mở lớp.")).toEqual(["note joint-leads"]);
  });

  it("refuses several leads that neither the text nor the officer joined", () => {
    const plan = draft(...numbered, "I. NHIỆM VỤ", "1. Sở Y tế, Tỉnh đoàn", "- Mở lớp.");
    const parted = { ...plan, tasks: plan.tasks.map((each) => ({ ...each, joint: false })) };
    expect(publishProblems(parted).filter(isError)).toMatchObject([{ code: "several-leads" }]);
  });

  it("lets general tasks owe nobody", () => {
    expect(codes(...numbered, "I. NHIỆM VỤ", "1. Nâng cao nhận thức của nhân dân.")).toEqual([]);
  });

  it("refuses a task that lost its lead, and says which cell to fill", () => {
    const plan = draft(...numbered, ...task);
    const [problem] = publishProblems({ ...plan, tasks: plan.tasks.map((each) => ({ ...each, leads: [] })) });
    expect(problem).toMatchObject({
      code: "lead-missing",
      severity: "error",
      place: { kind: "field", path: "tasks/I.1.1/leads" },
    });
    expect(problem?.message).toContain("cột Chủ trì");
  });

  it("refuses bodies that the plan does not list", () => {
    const plan = draft(...numbered, ...task);
    expect(publishProblems({ ...plan, agencies: [] }).map(({ code }) => code)).toContain("agency-not-listed");
  });

  it("warns of a leading group that nobody stands behind", () => {
    expect(codes(...numbered, "I. NHIỆM VỤ", "1. UBND các huyện, thị xã, thành phố", "- Mở lớp.")).toContain(
      "query group-without-members",
    );
  });
});
