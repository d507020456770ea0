/** How far an agency's return is, in words with a sign, and when it was sent. */
import type { ReturnHead, ReturnStatus } from "./return.ts";
import type { StyleName } from "../sheet/sheet.ts";

export type Standing = ReturnStatus | "silent";
export const standingWords: Readonly<Record<Standing, string>> = {
  "sent-back": "↩ Bị trả lại",
  silent: "○ Chưa gửi",
  "awaiting-approval": "◷ Chờ cơ quan duyệt",
  withheld: "◷ Cơ quan đang sửa",
  sent: "➜ Đã gửi, chờ tiếp nhận",
  accepted: "✔ Đã tiếp nhận",
};
export const standingLooks = {
  "sent-back": "bad",
  silent: "neutral",
  "awaiting-approval": "neutral",
  withheld: "neutral",
  sent: "warning",
  accepted: "good",
} as const satisfies Readonly<Record<Standing, StyleName>>;

export const standingOf = (head: ReturnHead | null): Standing => head?.status ?? "silent";
/** In the order in which the staff office works through them. */
export const standings = Object.keys(standingWords) as readonly Standing[];

/** "2026-06-15T02:05:00Z" → "15/06/2026 09:05", the clock of Việt Nam (UTC+7, no summer time). */
export function sentWords(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split("-");
  return `${day}/${month}/${year} ${local.slice(11, 16)}`;
}
