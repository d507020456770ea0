/**
 * An entry of a period's audit as a person reads it: what was done, to whose return, from what to what. The audit keeps row keys and
 * short English steps; what is not known here is shown as it stands, so that nothing is left out of sight.
 *
 *   head~so-tu-phap, "accepted 3"                     Sở Tư pháp: tiếp nhận bản 3
 *   note~extension~so-tu-phap, "extended to …"        Sở Tư pháp: gia hạn đến 25/6/2026
 *   note~correction~so-tu-phap~…, "carried into …"    Sở Tư pháp: điều chỉnh số liệu: đưa chênh lệch vào kỳ quý I năm 2026
 *   note~closing~00002, "close 2"                     Kỳ báo cáo: khóa sổ với bản tổng hợp 2
 *   period~2026-H1, "opened"                          Kỳ báo cáo: mở kỳ
 */
import { dayInWords } from "../period/dates.ts";
import { periodTitle } from "../period/period-title.ts";
import type { AuditAnswer } from "../api/workflow.ts";
import { returnStatuses, type ReturnStatus } from "../returns/return.ts";

export interface AuditWords {
  /** Whom or what it is about. */
  readonly about: string;
  readonly done: string;
  /** "Đã gửi, bản 1 → Đã tiếp nhận, bản 1"; null where the step says it all. */
  readonly change: string | null;
}

const statusSteps: Readonly<Record<ReturnStatus, string>> = {
  "awaiting-approval": "trình người duyệt bản",
  withheld: "người duyệt yêu cầu sửa bản",
  sent: "gửi bản",
  "sent-back": "trả lại bản",
  accepted: "tiếp nhận bản",
};
const states: Readonly<Record<ReturnStatus, string>> = {
  "awaiting-approval": "chờ cơ quan duyệt",
  withheld: "cơ quan đang sửa",
  sent: "đã gửi",
  "sent-back": "bị trả lại",
  accepted: "đã tiếp nhận",
};
const wantedBack: Readonly<Record<string, string>> = {
  "wanted-back": "xin sửa lại bản",
  "not-wanted-back": "thôi xin sửa lại bản",
  kept: "giữ nguyên bản đã tiếp nhận, không trả lại: bản",
};
const plainSteps: Readonly<Record<string, string>> = {
  "extension withdrawn": "bỏ gia hạn",
  restated: "điều chỉnh số liệu: tính lại kỳ này",
  "correction withdrawn": "bỏ điều chỉnh số liệu",
  excluded: "loại khỏi tổng hợp",
  "taken in again": "đưa trở lại tổng hợp",
  reminded: "đôn đốc",
  delivered: "chuyển lời đôn đốc đi",
  "asked to explain": "yêu cầu giải trình",
  explained: "giải trình",
  "inquiry withdrawn": "rút yêu cầu giải trình",
  opened: "mở kỳ",
  closed: "hết hạn nhận",
  "days due changed": "đổi hạn gửi",
  "new version": "mở lại để lập bản tổng hợp mới",
};

const isStatus = (word: string): word is ReturnStatus => returnStatuses.some((status) => status === word);

export function auditWords(
  { subject, step, before, after }: AuditAnswer[number],
  nameOf: (agencyId: string) => string,
): AuditWords {
  const [kind = "", second = "", third = ""] = subject.split("~");
  const agencyId = kind === "head" ? second : kind === "note" && second !== "closing" ? third : null;
  const about = agencyId === null ? "Kỳ báo cáo" : nameOf(agencyId);
  return { about, done: stepWords(step), change: kind === "head" ? changeWords(before, after) : null };
}

function stepWords(step: string): string {
  const [word = "", rest = ""] = step.split(/ (.*)/);
  if (isStatus(word)) return `${statusSteps[word]} ${rest}`;
  const until = /^extended to (\d{4}-\d\d-\d\d)$/.exec(step)?.[1];
  if (until !== undefined) return `gia hạn đến ${dayInWords(until)}`;
  const into = /^carried into (\S+)$/.exec(step)?.[1];
  if (into !== undefined) return `điều chỉnh số liệu: đưa chênh lệch vào kỳ ${periodTitle({ id: into })}`;
  if (word in wantedBack) return `${wantedBack[word]} ${rest}`;
  if (word === "merge") return `chốt bản tổng hợp ${rest}`;
  if (word === "close") return `khóa sổ với bản tổng hợp ${rest}`;
  return plainSteps[step] ?? step;
}

/** "sent 1 9f86…" → "accepted 1 9f86…": the hash is for the verifier, not for reading. */
function changeWords(before: string, after: string): string | null {
  const state = (text: string): string | null => {
    const [word = "", revision = ""] = text.split(" ");
    return isStatus(word) ? `${states[word]}, bản ${revision}` : null;
  };
  const [from, to] = [state(before), state(after)];
  return from === null || to === null || from === to ? null : `${from} → ${to}`;
}
