import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { draftOf, publishProblems } from "../../../../domain/plan/draft/draft.ts";
import { type Doubt, doubtKinds, doubtsOf } from "../../../../domain/plan/review/doubts.ts";
import { type Answer, mend, settledBy } from "../../../../domain/plan/review/mend.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { tornDate } from "../../../../domain/plan/dates/torn-date.ts";
import { isError } from "../../../../domain/problem.ts";

const head = ["ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "Số: 09/KH-UBND", "Sơn Hải, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH", "Giữ trật tự"];
const planOf = (...lines: readonly string[]): PublishedPlan =>
  draftOf(parsePlan([...head, "II. NHIỆM VỤ", ...lines].join("\n"), nationalDirectory), nationalDirectory);
const asked = (plan: PublishedPlan, settled: readonly string[] = []) => doubtsOf(plan, null, nationalDirectory, settled);
const only = (plan: PublishedPlan, kind: Doubt["kind"]): Doubt => {
  const found = asked(plan).find((doubt) => doubt.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
const answered = (plan: PublishedPlan, doubt: Doubt, answer: Answer) => mend(plan, doubt, answer, nationalDirectory);

const plain = planOf("1. Công an tỉnh", "- Tuần tra chợ đêm.", "2. Sở Tư pháp", "- Soạn tờ gấp.");
const [first, second] = plain.tasks;
const without = { ...plain, tasks: plain.tasks.map((task) => (task === first ? { ...task, leads: [] } : task)) };
const typed = (name: string): PublishedPlan => ({
  ...plain,
  agencies: [...plain.agencies, { id: "typed", name, directoryId: null, kind: "agency", members: [] }],
  tasks: plain.tasks.map((task) => (task === second ? { ...task, coordinating: ["typed"] } : task)),
});

describe("what only the officer can settle", () => {
  it("is nothing where the text is clear", () => {
    expect(asked(plain)).toEqual([]);
  });

  it("comes worst first", () => {
    const plan = { ...typed("Sở Tài chín"), header: { ...plain.header, province: null } };
    const worst = { ...plan, tasks: plan.tasks.map((task) => (task.id === first?.id ? { ...task, leads: [] } : task)) };
    const kinds = asked(worst).map(({ kind }) => kind);
    expect(kinds).toEqual(doubtKinds.filter((kind) => kinds.includes(kind)));
    expect(kinds[0]).toBe("lead-missing");
  });

  it("asks first of all whether a heading was lost where numbers are passed over, and leads to the duty before it", () => {
    const lines = [
      "1. Công an tỉnh",
      "- Tuần tra chợ đêm.",
      "- Soạn tờ gấp về thủ đoạn lừa đảo.",
      "4. Sở Tư pháp",
      "- Soạn đề cương.",
    ];
    const parsed = parsePlan([...head, "II. NHIỆM VỤ", ...lines].join("\n"), nationalDirectory);
    const plan = draftOf(parsed, nationalDirectory);
    const [doubt] = doubtsOf(plan, parsed, nationalDirectory, []);
    expect(doubt?.kind === "clauses-missing" && doubt.words).toContain("không thấy mục 2, 3");
    expect(doubt?.taskIds).toEqual([plan.tasks[1]?.id]);
    const settled = doubt === undefined ? [] : settledBy(doubt, { kind: "keep" });
    expect(doubtsOf(plan, parsed, nationalDirectory, settled)).toEqual([]);
  });

  it("asks who leads a duty for all that stands in a list of bodies, and takes 'for nobody alone' for an answer", () => {
    const bodies = ["1. Công an tỉnh", "2. Sở Tư pháp", "3. Sở Y tế", "4. Khoahocvà Cnghệ", "5. Sở Xây dựng"];
    const plan = planOf(...bodies.flatMap((body) => [body, "- Soạn tờ gấp về thủ đoạn lừa đảo."]));
    const [doubt, ...others] = asked(plan).filter(({ kind }) => kind === "lead-missing");
    expect(others).toEqual([]);
    if (doubt === undefined) throw new Error("nothing was asked");
    expect(doubt.taskIds).toEqual([plan.tasks.find(({ leads }) => leads.length === 0)?.id]);
    const charged = answered(plan, doubt, { kind: "one-lead", agencyId: plan.tasks[0]?.leads[0] ?? "" });
    expect(charged.tasks.find(({ id }) => id === doubt.taskIds[0])).toMatchObject({
      general: false,
      leads: plan.tasks[0]?.leads,
    });
    expect(asked(charged)).toEqual([]);
    const mended = answered(plan, doubt, { kind: "nobody" });
    expect(asked(mended, settledBy(doubt, { kind: "nobody" }))).toEqual([]);
  });

  it("does not ask it of duties for all that come before the bodies, or where headings charge nobody", () => {
    const common = ["1. Nhiệm vụ chung", "- Quán triệt kế hoạch này."];
    const bodies = ["2. Công an tỉnh", "3. Sở Tư pháp", "4. Sở Y tế"].flatMap((body) => [body, "- Soạn tờ gấp."]);
    expect(asked(planOf(...common, ...bodies))).toEqual([]);
    const themes = ["1. Tuyên truyền", "2. Kiểm tra", "3. Xử lý", "4. Sơ kết"].flatMap((theme) => [theme, "- Soạn tờ gấp."]);
    expect(asked(planOf(...themes))).toEqual([]);
  });

  it("asks whether a name that is almost somebody's is his", () => {
    const doubt = only(typed("Sở Tài chín"), "agency-near");
    expect(doubt.kind === "agency-near" && doubt.near[0]).toMatchObject({ id: "so-tai-chinh" });
  });

  it("asks of a name like no other only whether it is new", () => {
    expect(asked(typed("Tổ xe ôm tự quản bến tàu")).map(({ kind }) => kind)).toEqual(["agency-unknown"]);
  });

  it("asks of a misread name that was taken for a body", () => {
    const text = [...head, "II. NHIỆM VỤ", "1. Tuần tra chợ đêm.", "- Cơ quan chủ trì: Sở Tài chinn"].join("\n");
    const parsed = parsePlan(text, nationalDirectory);
    const plan = draftOf(parsed, nationalDirectory);
    const unsure = doubtsOf(plan, parsed, nationalDirectory, []).flatMap((doubt) =>
      doubt.kind === "agency-unsure" ? [[doubt.written, doubt.agency.id]] : [],
    );
    expect(unsure).toEqual([["Sở Tài chinn", "so-tai-chinh"]]);
  });

  it.each([
    ["trước ngày 31/02/2026", null],
    ["trước ngày …/12/2026", null],
    ["chậm nhất ngày 16/12", "2026-12-16"],
    ["trước 15 tháng 6", "2026-06-15"],
  ])("asks which day “%s” is", (time, proposed) => {
    expect(tornDate(time, null, "2026-01-05")).toEqual({ proposed });
  });

  it.each(["Cả năm", "Quý II/2026", "trước 15/6 và 15/12 hằng năm", "từ 1/3 đến 30/6/2026", "thường xuyên", "01 lần/tháng"])(
    "asks no day of “%s”",
    (time) => {
      expect(tornDate(time, null, "2026-01-05")).toBeNull();
    },
  );
});

describe("an answer", () => {
  it("gives the task its lead, and publishing is free again", () => {
    const doubt = only(without, "lead-missing");
    const body = { id: "so-y-te", name: "Sở Y tế", kind: "agency" } as const;
    const mended = answered(without, doubt, { kind: "body", body });
    expect(mended.tasks[0]?.leads).toEqual(["so-y-te"]);
    expect(publishProblems(mended).filter(isError)).toEqual([]);
    expect(asked(mended)).toEqual([]);
  });

  it("puts the right body in the place of a mistyped one, which leaves the plan", () => {
    const plan = typed("Sở Tài chín");
    const doubt = only(plan, "agency-near");
    const [body] = doubt.kind === "agency-near" ? doubt.near : [];
    if (body === undefined) throw new Error("nobody near");
    const mended = answered(plan, doubt, { kind: "body", body });
    expect(mended.tasks[1]?.coordinating).toEqual(["so-tai-chinh"]);
    expect(mended.agencies.map(({ name }) => name)).not.toContain("Sở Tài chín");
    expect(asked(mended)).toEqual([]);
  });

  it("brings a chosen group in with its members", () => {
    const doubt = only(without, "lead-missing");
    const body = { id: "luc-luong-cong-an", name: "Lực lượng Công an", kind: "group" } as const;
    const mended = answered(without, doubt, { kind: "body", body });
    expect(mended.agencies.find(({ id }) => id === "luc-luong-cong-an")?.members).toContain("cong-an-tinh");
  });

  it.each([
    ["that they lead together", { kind: "joint" }],
    ["that one leads", { kind: "one-lead", agencyId: "so-tu-phap" }],
  ] as const)("says of several leads %s", (_which, answer) => {
    const both = { ...plain, tasks: plain.tasks.map((task) => ({ ...task, leads: ["cong-an-tinh", "so-tu-phap"] })) };
    const doubt = only(both, "several-leads");
    const mended = answered(both, doubt, answer);
    const told = settledBy(doubt, answer);
    expect(asked(mended, told).filter(({ taskIds }) => taskIds.includes(doubt.taskIds[0] ?? ""))).toEqual([]);
  });

  it("that a name is new is remembered, until another name stands there", () => {
    const plan = typed("Tổ xe ôm tự quản bến tàu");
    const told = settledBy(only(plan, "agency-unknown"), { kind: "keep" });
    expect(asked(plan, told)).toEqual([]);
    expect(asked(typed("Đội thuyền thúng cửa biển"), told)).toHaveLength(1);
  });

  it("writes the day, or that none is meant", () => {
    const plan = { ...plain, tasks: plain.tasks.map((task) => ({ ...task, time: "chậm nhất ngày 16/12" })) };
    const doubt = only(plan, "date-torn");
    expect(answered(plan, doubt, { kind: "day", day: "2026-12-16" }).tasks[0]?.due).toBe("2026-12-16");
    const told = settledBy(doubt, { kind: "day", day: null });
    expect(asked(plan, told).map(({ taskIds }) => taskIds)).toEqual([[second?.id]]);
  });
});
