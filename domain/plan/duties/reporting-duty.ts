/**
 * A reporting duty is what the plan itself asks to be reported about it:
 *
 *   "Định kỳ 06 tháng, 01 năm báo cáo kết quả … về UBND tỉnh (qua Công an tỉnh)"   HALF_YEAR, YEAR · UBND tỉnh · qua Công an tỉnh
 *   "Văn phòng … đôn đốc các phòng … thực hiện và báo cáo kết quả"                  the phòng report to Văn phòng, no cycle said
 *   "đề xuất, báo cáo UBND tỉnh cân đối vốn"                                        none: a proposal
 *   "Định kỳ hoặc đột xuất kiểm tra …"                                              none: nothing is reported
 */
import { fold } from "../../agency/fold.ts";
import { matchAgency } from "../../agency/directory.ts";
import { agenciesAtStart } from "../bodies/agency-prefix.ts";
import { agencyNames } from "../bodies/agency-list.ts";
import { cue, cuesOf } from "../cues.ts";
import { cycleOf } from "../dates/cycle.ts";
import { recipientOf, viaOf } from "../bodies/duty-recipient.ts";
import { subjectsOf } from "../bodies/duty-subject.ts";
import { mendWords } from "../lines/misread-words.ts";
import type { Names } from "../bodies/names.ts";
import type { ReportingDuty } from "../plan.ts";
import { dueWordsIn } from "../dates/when.ts";

const vocabulary = ["bao", "cao", "don", "doc", "dinh", "xuat", "ket", "qua", "gui", "dot", "tong", "hop"];

const reports = /bao cao(?! vien)|tong hop ket qua|gui ve |phan anh ve /;
const isDuty =
  /dinh ky|(?:hang|bao cao) (?:tuan|thang|quy|nam)|dot xuat|theo quy dinh|truoc ngay|cham nhat|\d{1,2} thang|so ket|tong ket nam|gui ve|bao cao (?:ket qua )?(?:[^.;]{0,80} )?ve |phan anh ve|(?:khi|neu) co (?:phat sinh|yeu cau|vuong mac|kho khan)/;
/** Put before somebody for a decision. */
const proposal =
  /(?:de xuat|kien nghi|tham muu|trinh),? (?:va )?(?:kip thoi )?bao cao|bao cao [^;.]{0,80}(?:quyet dinh|phe duyet|can doi|bo tri|cho phep|cho chu truong)/;

const dutyIn = (
  sentence: string,
  folded: string,
  paragraph: string,
  heading: readonly string[],
  names: Names,
): ReportingDuty | null => {
  if (!reports.test(folded) || !isDuty.test(folded) || proposal.test(folded)) return null;
  const cycle = cycleOf(folded);
  const recipient = recipientOf(sentence.slice(0, 2_000), names);
  const deadline = dueWordsIn(sentence);
  if (cycle.length === 0 && recipient === null && deadline === null) return null;
  const by = subjectsOf(sentence, paragraph, heading, names);
  return { by, cycle, recipient, via: viaOf(sentence.slice(0, 2_000), recipient), deadline };
};

/** Seen at a glance, before a sentence is folded. */
const glance = /b[áa]o c[áa]o|k[ếe]t qu[ảa]|g[ửu]i v|ph[ảa]n [áa]nh v/iu;

const urged = /(?:don doc|nhac nho|yeu cau)(?:, (?:huong dan|kiem tra|theo doi))* (?=\S)/;
const working = /\s(?:trien khai|thuc hien|to chuc|xay dung)\s/;

/** "Văn phòng theo dõi, đôn đốc các phòng … triển khai thực hiện và báo cáo kết quả": who urges is who is told. */
const urgedDuty = (sentence: string, folded: string, paragraph: string, names: Names): ReportingDuty | null => {
  const urge = urged.exec(folded);
  if (urge === null) return null;
  const from = urge.index + urge[0].length;
  const work = working.exec(folded.slice(from, from + 200));
  if (
    work === null ||
    !/^[^;.]{0,120}\sv\S{1,2} (?:\S+ )?bao cao ket qua(?! [^;.]{0,60}(?:ve|cho) )/.test(folded.slice(from + work.index))
  )
    return null;
  const words = sentence.slice(from, from + work.index);
  const by = names.misread ? agencyNames(words, names) : [...agenciesAtStart(words, names).names];
  if (by.some((name) => names.misread && (matchAgency(name, names.directory)?.confidence ?? 0) < 0.6)) return null;
  const recipient = subjectsOf(sentence, paragraph, [], names)[0] ?? null;
  return by.length === 0 || recipient === null ? null : { by, cycle: [], recipient, via: null, deadline: null };
};

const none: readonly ReportingDuty[] = [];

/** Duties of one paragraph; `heading` are the agencies of its heading. */
export function dutiesIn(
  paragraph: string,
  heading: readonly string[],
  names: Names,
  foldedParagraph = fold(paragraph),
  cues = cuesOf(foldedParagraph),
): readonly ReportingDuty[] {
  if (!names.misread && (cues & cue.report) === 0) return none;
  if (!names.misread && !reports.test(foldedParagraph)) return none;
  return paragraph.split(/(?<=[.;])\s+(?=[\p{Lu}\p{Ll}])/u).flatMap((sentence) => {
    if (!names.misread && !glance.test(sentence)) return [];
    const plain = fold(sentence);
    const folded = names.misread ? mendWords(plain, vocabulary) : plain;
    const found = [urgedDuty(sentence, folded, paragraph, names), dutyIn(sentence, folded, paragraph, heading, names)];
    return found.filter((duty) => duty !== null);
  });
}
