/**
 * What stands in the way of publishing (errors), and what the officer should know before (queries and notes). The same rules in
 * the pane and in the service.
 */
import type { Problem, Severity } from "../../problem.ts";
import { expandAgencies } from "../../returns/duties.ts";
import type { Task } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";

const problem = (code: string, severity: Severity, path: string, message: string): Problem => ({
  code,
  severity,
  message,
  place: { kind: "field", path },
});

const headerProblems = ({ header }: PublishedPlan): Problem[] => {
  const found: Problem[] = [];
  if (header.number === null || header.number.trim() === "")
    found.push(
      problem(
        "number-missing",
        "error",
        "header/number",
        "Kế hoạch chưa có số, ký hiệu: điền ô “Số, ký hiệu” ở trang Nhiệm vụ, ví dụ 77/KH-UBND.",
      ),
    );
  if (header.title === null || header.title.trim() === "")
    found.push(
      problem("title-missing", "error", "header/title", "Kế hoạch chưa có trích yếu: điền ô “Trích yếu” ở trang Nhiệm vụ."),
    );
  if (header.date === null)
    found.push(
      problem("date-missing", "query", "header/date", "Kế hoạch chưa có ngày ban hành: điền ô “Ngày ban hành” ở trang Nhiệm vụ."),
    );
  return found;
};

const leadProblem = (task: Task): Problem[] => {
  const path = `tasks/${task.id}/leads`;
  if (task.leads.length === 0 && !task.general)
    return [
      problem(
        "lead-missing",
        "error",
        path,
        `Nhiệm vụ ${task.id} chưa có cơ quan chủ trì: điền cột Chủ trì, hoặc đổi cột Loại thành Chung nếu không giao cho ai.`,
      ),
    ];
  if (task.leads.length > 1 && !task.joint)
    return [
      problem(
        "several-leads",
        "error",
        path,
        `Nhiệm vụ ${task.id} có ${String(task.leads.length)} cơ quan chủ trì: giữ một cơ quan, chuyển các cơ quan khác sang cột Phối hợp; hoặc đổi cột Loại thành Đồng chủ trì nếu văn bản giao chung.`,
      ),
    ];
  if (task.leads.length > 1)
    return [
      problem(
        "joint-leads",
        "note",
        path,
        `Nhiệm vụ ${task.id} giao chung cho ${String(task.leads.length)} cơ quan chủ trì: mỗi cơ quan báo cáo phần của mình. Nếu chỉ một cơ quan chủ trì, chuyển các cơ quan khác sang cột Phối hợp.`,
      ),
    ];
  return [];
};

const unknownIds = (plan: PublishedPlan): Problem[] => {
  const known = new Set(plan.agencies.map(({ id }) => id));
  const named = [
    ...plan.tasks.flatMap(({ id, leads, coordinating }) =>
      [...leads, ...coordinating].map((agency) => [`tasks/${id}/leads`, agency] as const),
    ),
    ...plan.indicators.flatMap(({ id, reporters }) => reporters.map((agency) => [`indicators/${id}/reporters`, agency] as const)),
    ...plan.agencies.flatMap(({ id, members }) => members.map((agency) => [`agencies/${id}/members`, agency] as const)),
  ];
  return named
    .filter(([, agency]) => !known.has(agency))
    .map(([path, agency]) =>
      problem(
        "agency-not-listed",
        "error",
        path,
        `Cơ quan có mã “${agency}” không có ở trang Cơ quan: thêm một dòng cho cơ quan này, hoặc bỏ nó khỏi nhiệm vụ.`,
      ),
    );
};

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

const repeatedIds = (plan: PublishedPlan): Problem[] => [
  ...twice(plan.tasks.map(({ id }) => id)).map((id) =>
    problem("task-twice", "error", `tasks/${id}/id`, `Mã nhiệm vụ ${id} dùng cho hai dòng: đổi mã của một dòng, ví dụ ${id}b.`),
  ),
  ...twice(plan.agencies.map(({ id }) => id)).map((id) =>
    problem(
      "agency-twice",
      "error",
      `agencies/${id}/id`,
      `Mã cơ quan ${id} dùng cho hai dòng ở trang Cơ quan: xóa bớt một dòng.`,
    ),
  ),
];

const emptyGroups = (plan: PublishedPlan): Problem[] => {
  const leading = new Set([
    ...plan.tasks.flatMap(({ leads }) => leads),
    ...plan.indicators.flatMap(({ reporters }) => reporters),
  ]);
  return plan.agencies
    .filter(({ id, kind }) => kind === "group" && leading.has(id) && expandAgencies(plan, [id]).length === 0)
    .map(({ id, name }) =>
      problem(
        "group-without-members",
        "query",
        `agencies/${id}/members`,
        `Nhóm “${name}” chủ trì nhiệm vụ nhưng chưa có thành viên nên chưa đơn vị nào phải báo cáo: điền cột Thành viên ở trang Cơ quan.`,
      ),
    );
};

const indicatorProblems = (plan: PublishedPlan): Problem[] =>
  plan.indicators.flatMap(({ id, text, reporters, counts, numerator, denominator, beside }) => {
    const ids = new Set(counts.map((count) => count.id));
    const lost = [numerator, denominator, ...beside].filter((count) => !ids.has(count));
    return [
      ...(reporters.length === 0
        ? [
            problem(
              "indicator-without-reporter",
              "query",
              `indicators/${id}/reporters`,
              `Chỉ tiêu ${id} (“${text.slice(0, 60)}…”) chưa có cơ quan cung cấp số liệu: điền ở trang Chỉ tiêu, nếu không sẽ không tính được.`,
            ),
          ]
        : []),
      ...lost.map((count) =>
        problem(
          "count-not-defined",
          "error",
          `indicators/${id}/counts`,
          `Chỉ tiêu ${id} dùng số liệu “${count}” mà trang Chỉ tiêu không khai: thêm dòng số liệu này hoặc chọn số liệu khác.`,
        ),
      ),
    ];
  });

const nothingToDo = ({ tasks }: PublishedPlan): Problem[] =>
  tasks.length > 0
    ? []
    : [problem("no-tasks", "error", "tasks", "Kế hoạch chưa có nhiệm vụ nào: nhập ít nhất một nhiệm vụ ở trang Nhiệm vụ.")];

export const publishProblems = (plan: PublishedPlan): Problem[] => [
  ...headerProblems(plan),
  ...nothingToDo(plan),
  ...plan.tasks.flatMap(leadProblem),
  ...unknownIds(plan),
  ...repeatedIds(plan),
  ...emptyGroups(plan),
  ...indicatorProblems(plan),
];
