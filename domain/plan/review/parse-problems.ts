/** What an officer should look at after a plan was read: each problem says what is missing and what to do about it. */
import type { Problem, Severity } from "../../problem.ts";
import { doubtfulDatesIn, type DoubtfulDate } from "../dates/doubtful-date.ts";
import type { NumberGap } from "../outline/number-gaps.ts";
import type { ParsedPlan } from "../parsed-plan.ts";

const problem = (code: string, severity: Severity, message: string, line: number | null = null): Problem => ({
  code,
  severity,
  message,
  place: line === null ? null : { kind: "line", line },
});

const missingHeader = ({ header }: Pick<ParsedPlan, "header">): Problem[] => {
  const words: readonly (readonly [string | null, string, string])[] = [
    [header.number, "number-not-found", "Không đọc được số, ký hiệu của kế hoạch: nhập vào ô “Số, ký hiệu” của trang Nhiệm vụ."],
    [header.date, "date-not-found", "Không đọc được ngày ban hành: nhập vào ô “Ngày ban hành” của trang Nhiệm vụ."],
    [header.issuer, "issuer-not-found", "Không đọc được cơ quan ban hành: nhập vào ô “Cơ quan ban hành” của trang Nhiệm vụ."],
    [header.province, "province-not-found", "Không đọc được tên tỉnh: nhập vào ô “Tỉnh, thành phố” của trang Nhiệm vụ."],
    [header.title, "title-not-found", "Không đọc được trích yếu: nhập vào ô “Trích yếu” của trang Nhiệm vụ."],
  ];
  return words.filter(([value]) => value === null).map(([, code, message]) => problem(code, "query", message));
};

const unknownAgencies = ({ tasks }: Pick<ParsedPlan, "tasks">): Problem[] => {
  const found = new Map<string, number>();
  const note = (names: readonly string[], ids: readonly (string | null)[], line: number): void => {
    if (!ids.includes(null)) return;
    names.forEach((name, at) => {
      if (ids[at] === null && !found.has(name)) found.set(name, line);
    });
  };
  for (const { lead, leadIds, coordinating, coordinatingIds, source } of tasks) {
    note(lead, leadIds, source.startLine);
    note(coordinating, coordinatingIds, source.startLine);
  }
  return [...found].map(([name, line]) =>
    problem(
      "agency-unknown",
      "query",
      `“${name}” chưa có trong danh bạ: chọn cơ quan tương ứng ở trang Cơ quan, hoặc giữ là cơ quan mới.`,
      line,
    ),
  );
};

/** No more questions of one kind than an officer would answer one by one. */
const most = 30;

const doubtfulDates = (
  dates: readonly (DoubtfulDate & { readonly line: number })[],
  plan: Pick<ParsedPlan, "tasks">,
): Problem[] => {
  const said = new Set(dates.map(({ words }) => words));
  const inTables: (DoubtfulDate & { readonly line: number })[] = [];
  // Thousands of tasks share a few words of time: each is read once.
  const known = new Map<string, readonly DoubtfulDate[]>();
  for (const { time, source } of plan.tasks) {
    if (time === null) continue;
    const found = known.get(time) ?? doubtfulDatesIn(time).filter(({ words }) => !said.has(words));
    known.set(time, found);
    for (const date of found) inTables.push({ ...date, line: source.startLine });
  }
  return [...dates, ...inTables]
    .slice(0, most)
    .map(({ words, kind, line }) =>
      kind === "torn"
        ? problem(
            "date-torn",
            "query",
            `Ngày “${words}” bị mất chữ số: xem bản gốc rồi ghi đủ ngày, tháng, năm; Matran không đoán.`,
            line,
          )
        : problem("date-impossible", "query", `Ngày “${words}” không có trong lịch: xem bản gốc rồi ghi lại cho đúng.`, line),
    );
};

/** What the text may have lost with a heading: the duties beneath it now stand under the one before. */
const lostHeadings = (gaps: readonly NumberGap[]): Problem[] =>
  gaps
    .slice(0, most)
    .map(({ missing, after, before, line }) =>
      problem(
        "number-gap",
        "query",
        `Sau mục ${after} là mục ${before}, không thấy mục ${missing.join(", ")}: xem bản gốc; nếu văn bản có mục đó thì nhiệm vụ của mục đó đang nằm nhầm ở mục ${after}.`,
        line,
      ),
    );

/** A plan has fewer; where there are more, it is the text's size that they tell of. */
const mostNotes = 500;

const withoutLead = (tasks: ParsedPlan["tasks"]): Problem[] => {
  const notes = tasks
    .slice(0, mostNotes)
    .map((task) =>
      problem(
        "task-without-lead",
        "note",
        `Nhiệm vụ ${task.id} không ghi cơ quan chủ trì: điền cột Chủ trì nếu muốn giao cho cơ quan cụ thể.`,
        task.source.startLine,
      ),
    );
  const rest = tasks[mostNotes];
  if (rest === undefined) return notes;
  const more = `Còn ${tasks.length - mostNotes} nhiệm vụ nữa, từ dòng ${rest.source.startLine}, không ghi cơ quan chủ trì: lọc cột Chủ trì còn trống ở trang Nhiệm vụ rồi điền.`;
  return [...notes, problem("task-without-lead", "note", more, rest.source.startLine)];
};

export const garbledText = problem(
  "garbled-text",
  "error",
  "Lớp chữ của tệp bị hỏng (sai phông hoặc sai bảng mã) nên không đọc được: nhận dạng chữ (OCR) từ ảnh trang, hoặc dùng bản .docx hay bản sao khác.",
);

/** Reading stopped after line `line`. */
export const textCut = (line: number): Problem =>
  problem(
    "text-cut",
    "error",
    `Văn bản quá dài, chỉ đọc đến dòng ${line}: phần sau chưa được đọc. Tách tệp thành từng kế hoạch rồi đọc lại.`,
    line,
  );

/** `dates`: the doubtful ones of the text, each with its line; `gaps`: of its numbering. */
export function parseProblems(
  plan: Omit<ParsedPlan, "problems">,
  isNamed: boolean,
  misread: boolean,
  isEmpty: boolean,
  dates: readonly (DoubtfulDate & { readonly line: number })[],
  gaps: readonly NumberGap[],
): Problem[] {
  const nothing = plan.tasks.length === 0 && plan.indicators.length === 0;
  if (isEmpty) {
    return [
      problem(
        "empty-document",
        "error",
        "Văn bản không có chữ nào: kiểm tra lại tệp; nếu là bản quét thì cần chuyển thành chữ (OCR) trước.",
      ),
    ];
  }
  if (nothing && !isNamed) {
    return [
      problem(
        "not-a-plan",
        "error",
        "Không nhận ra đây là một kế hoạch: không thấy tên loại “KẾ HOẠCH”, số ký hiệu hay nhiệm vụ nào. Kiểm tra lại tệp đã chọn, hoặc dán đúng nội dung kế hoạch.",
      ),
    ];
  }
  const general = plan.tasks.filter((task) => task.general);
  return [
    ...missingHeader(plan),
    ...(plan.tasks.length > 0
      ? []
      : [
          problem(
            "no-tasks",
            "query",
            "Không tìm thấy nhiệm vụ nào: có thể tệp chỉ có phần đầu của kế hoạch. Nhập nhiệm vụ vào trang Nhiệm vụ, hoặc chọn tệp đầy đủ.",
          ),
        ]),
    ...(misread
      ? [
          problem(
            "misread-text",
            "note",
            "Văn bản là bản quét mất dấu: đối chiếu tên cơ quan và nội dung từng nhiệm vụ với bản gốc trước khi công bố.",
          ),
        ]
      : []),
    ...lostHeadings(gaps),
    ...withoutLead(general),
    ...unknownAgencies(plan),
    ...doubtfulDates(dates, plan),
  ];
}
