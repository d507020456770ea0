/**
 * The title is what stands between the kind of document ("KẾ HOẠCH") and the introduction. It ends at a wider gap, where capitals
 * end, or where the introduction's first words begin:
 *
 *   "KẾ HOẠCH" / "Thực hiện Chỉ thị số 16/CT-TTg …" / "" / "" / "Thực hiện Chỉ thị …; Ủy ban nhân dân tỉnh xây dựng kế hoạch …"
 */
import { fold } from "../../agency/fold.ts";
import type { SourceLine } from "../lines/source-line.ts";
import { taskColumns } from "../tables/table-columns.ts";
import { inCapitals } from "../outline/title.ts";

export interface TitleBlock {
  readonly docType: string | null;
  readonly title: string | null;
  /** Index of the line that ends the page's head, and of the first line after the title. */
  readonly start: number;
  readonly end: number;
}

const docTypes: readonly (readonly [RegExp, string])[] = [
  [/^ke hoach$|^k. hoach$/, "Kế hoạch"],
  [/^quyet dinh$/, "Quyết định"],
  [/^chuong trinh(?: hanh dong)?$/, "Chương trình"],
  [/^phuong an$/, "Phương án"],
  [/^de an$/, "Đề án"],
  [/^chi thi$/, "Chỉ thị"],
  [/^cong van$/, "Công văn"],
  [/^huong dan$/, "Hướng dẫn"],
];
/** The kind and the title in one line: "KẾ HOẠCH PHÒNG, CHỐNG DỊCH BỆNH". */
const kindInLine = /^(?:ke hoach|chuong trinh|phuong an|de an)\s(?=\S)/;
/** Whoever decides, between a decision's title and its grounds. */
const authority =
  /^(?:(?:pho )?chu tich |thu tuong chinh phu|uy ban nhan dan |hoi dong nhan dan |bo truong |giam doc |truong ban |ban thuong vu )/;
const docTypeOfLine = (folded: string): string | null => {
  const words = folded
    .replace(/[^a-z ]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return docTypes.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};

/** A line that numbers or dates the document itself; a citation has its "số" in the middle of a sentence. */
const issuing =
  /(?:^|\|)\s*so\W{0,4}\d{1,5}\s?\/|(?:^|\|\s*)[^,|]{2,40},\s*ngay\W{0,3}\d{1,2}\W{0,3}thang|thang\W{0,3}\d{1,2}\W{0,3}nam \d{4}$/;
const introduces =
  /^(?:can cu |thuc hien |trien khai thuc hien |de |nham |trong (?:nhung|thoi)|tren co so |uy ban nhan dan |ubnd |sau khi |tiep tuc thuc hien |chu tich )/;
const announces = /(?:ban hanh|xay dung) ke hoach/;
const saysItsPlan =
  /(?:ban hanh|xay dung|thong nhat)\s(?:[a-z ]{0,40})?(?:ke hoach|noi dung)|(?:nhu sau|sau day|voi noi dung)\s?:/;

/** Do the lines from here say, up to their first colon, that somebody makes this plan? Then they are its introduction. */
const isIntroduction = (lines: readonly SourceLine[], from: number): boolean => {
  let text = "";
  for (const { folded } of lines.slice(from, from + 30)) {
    if (folded === "") continue;
    text += ` ${folded}`;
    if (/:$/.test(folded) || text.length > 1_500) break;
  }
  return saysItsPlan.test(text);
};

const titleLines = (lines: readonly SourceLine[], from: number, capitalsOnly: boolean): { taken: SourceLine[]; end: number } => {
  const taken: SourceLine[] = [];
  let gap: number | null = null;
  let at = from;
  for (; at < lines.length && taken.length < 10; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === "" || line.text === "|") continue;
    if (/^(?:phan|chuong) (?:thu )?(?:nhat|mot|i|1)(?![a-z0-9])/.test(line.folded) && taken.length > 0) break;
    // A table of tasks may follow at once.
    if (line.piped && taskColumns(line.text.split("|")) !== null) break;
    const last = taken.at(-1);
    const capitals = inCapitals(line.text);
    if (last === undefined) {
      const named = /^(?:ve viec|v\/v|ban hanh|phe duyet)/.test(line.folded);
      if (!capitals && (capitalsOnly || (announces.test(line.folded) && !named) || line.folded.startsWith("can cu "))) break;
      taken.push(line);
      continue;
    }
    const distance = line.no - last.no - 1;
    if (distance > (gap ?? Math.max(1, distance - 1)) || (gap === null && distance > 1)) break;
    if (inCapitals(last.text) && !capitals && !/^[\d(]/.test(line.text)) break;
    if (/^(?:can cu|kinh gui)[ :]|^so\W{1,4}\d{1,5}\s?\//.test(line.folded) || (capitals && authority.test(line.folded))) break;
    if (/^\p{Lu}/u.test(line.text) && introduces.test(line.folded) && !capitals && isIntroduction(lines, at)) break;
    if (/[.;:]$/.test(last.text) || /^(?:[IVX]+|\d+|[a-zA])[.)]\s/.test(line.text)) break;
    const finished = last.text.length < 60 || distance > 0 || !/[,\p{Ll}]$/u.test(last.text) || gap === 0;
    if (introduces.test(line.folded) && /^\p{Lu}/u.test(line.text) && !capitals && finished && distance !== gap) break;
    if (introduces.test(line.folded) && /^\p{Lu}/u.test(line.text) && !capitals && taken[0]?.text.length === line.text.length)
      break;
    gap ??= distance;
    taken.push(line);
  }
  return { taken, end: at };
};

export function titleBlock(lines: readonly SourceLine[]): TitleBlock {
  const page = lines.slice(0, 120);
  const alone = page.findIndex((line) => docTypeOfLine(line.folded) !== null);
  const together = alone >= 0 ? -1 : page.findIndex(({ text, folded }) => kindInLine.test(folded) && inCapitals(text));
  const typeAt = alone;
  const lastIssuing = page.slice(0, 60).findLastIndex((line) => issuing.test(line.folded) && line.text.length < 160);
  const start = typeAt >= 0 ? typeAt : together >= 0 ? together : lastIssuing + 1;
  const first = typeAt >= 0 ? typeAt + 1 : start;
  const { taken, end } = titleLines(lines, first, typeAt < 0);
  const title = taken
    .map((line) => line.text.replace(/\|/g, " ").trim())
    .join(" ")
    .replace(/\s+/g, " ");
  if (together >= 0) {
    const kind = kindInLine.exec(fold(title))?.[0].trim() ?? "";
    return { docType: docTypeOfLine(kind), title: title.slice(kind.length).trim(), start, end: Math.max(end, first) };
  }
  const docType = typeAt < 0 ? null : docTypeOfLine(fold(page[typeAt]?.text ?? ""));
  return { docType, title: title === "" ? null : title, start, end: Math.max(end, first) };
}
