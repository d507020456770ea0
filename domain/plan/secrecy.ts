/**
 * Secrecy marks ("độ mật"): a document of the State's secrets does not belong in a system that is not approved for them (Law on
 * the Protection of State Secrets 2018), so a plan, a return, a reason or any other words that bear one are refused.
 *
 *   "MẬT", "TỐI MẬT", "TUYỆT MẬT" alone on a line or in a cell      marked
 *   "Độ mật: Tối mật", "… vụ án X (Mật)", "[Tuyệt mật]"             marked
 *   "bảo vệ bí mật nhà nước", "BẢO MẬT THÔNG TIN", "mật phục"        words of the trade, no mark
 */
import type { Problem } from "../problem.ts";
import type { ReturnContent } from "../returns/return.ts";
import type { PublishedPlan } from "./published-plan.ts";

const level = "(?:tuyệt mật|tối mật|mật)";
const marks = [
  new RegExp(`^\\s*(?:độ mật\\s*[:\\-–]\\s*)?${level}\\s*\\.?\\s*$`, "imu"),
  new RegExp(`[([]\\s*${level}\\s*[)\\]]`, "iu"),
  new RegExp(`(?:^|[\\s,;.])độ mật\\s*[:\\-–]\\s*${level}(?![\\p{L}])`, "iu"),
];

export const bearsSecrecyMark = (text: string): boolean => {
  const composed = text.normalize("NFC");
  return marks.some((mark) => mark.test(composed));
};

const marked = (path: string, what: string): Problem => ({
  code: "secret-content",
  severity: "error",
  message: `${what} có dấu độ mật. Nội dung bí mật nhà nước không được đưa vào hệ thống này: hãy bỏ nội dung mật và gửi theo đường văn bản mật.`,
  place: { kind: "field", path },
});

const found = (fields: readonly (readonly [path: string, what: string, text: string | null])[]): readonly Problem[] =>
  fields.flatMap(([path, what, text]) => (text !== null && bearsSecrecyMark(text) ? [marked(path, what)] : []));

export const planSecrecy = ({ header, agencies, tasks, indicators }: PublishedPlan): readonly Problem[] =>
  found([
    ["header/docType", "Tên loại văn bản", header.docType],
    ["header/number", "Số, ký hiệu", header.number],
    ["header/title", "Trích yếu kế hoạch", header.title],
    ...agencies.map(({ id, name }) => [`agencies/${id}`, `Tên cơ quan ${name}`, name] as const),
    ...tasks.flatMap(({ id, text, section, time }) => [
      [`tasks/${id}`, `Nhiệm vụ ${id}`, text] as const,
      [`tasks/${id}/section`, `Mục của nhiệm vụ ${id}`, section] as const,
      [`tasks/${id}/time`, `Thời gian của nhiệm vụ ${id}`, time] as const,
    ]),
    ...indicators.flatMap(({ id, text, counts }) => [
      [`indicators/${id}`, `Chỉ tiêu ${id}`, text] as const,
      ...counts.map((count) => [`indicators/${id}/${count.id}`, `Số liệu ${id}.${count.id}`, count.label] as const),
    ]),
  ]);

export const returnSecrecy = ({ tasks, counts }: ReturnContent): readonly Problem[] =>
  found([
    ...tasks.flatMap((task) =>
      (["result", "evidence", "difficulties", "proposals"] as const).map(
        (field) => [`tasks/${task.taskId}/${field}`, `Nhiệm vụ ${task.taskId}`, task[field]] as const,
      ),
    ),
    ...counts.map(
      ({ indicatorId, countId, explanation }) =>
        [`counts/${indicatorId}.${countId}`, `Giải trình số liệu ${indicatorId}.${countId}`, explanation] as const,
    ),
  ]);

/** Whatever a person wrote beside a plan or a return: reasons, questions, answers, names. `value`: decoded JSON. */
export function wordsSecrecy(value: unknown, path = ""): readonly Problem[] {
  if (typeof value === "string") return bearsSecrecyMark(value) ? [marked(path, "Nội dung")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => wordsSecrecy(part, path === "" ? key : `${path}/${key}`));
}

/** Line by line, before a document is taken in at all. */
export const documentSecrecy = (text: string): readonly Problem[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, at): readonly Problem[] =>
      bearsSecrecyMark(line) ? [{ ...marked("", `Dòng ${at + 1}`), place: { kind: "line", line: at + 1 } }] : [],
    )
    .slice(0, 5);
