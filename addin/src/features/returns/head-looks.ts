/** The state of a return in the officer's word, with a sign, and its colour. */
import type { ReturnHead, ReturnStatus } from "../../../../domain/returns/return.ts";

interface Looks {
  readonly kind: "good" | "warning" | "bad" | "neutral";
  readonly word: string;
}

const looks: Readonly<Record<ReturnStatus, Looks>> = {
  sent: { kind: "warning", word: "➜ Đã gửi, chờ tiếp nhận" },
  accepted: { kind: "good", word: "✔ Đã tiếp nhận" },
  "sent-back": { kind: "bad", word: "↩ Bị trả lại" },
};

export const headLooks = (head: ReturnHead | null): Looks =>
  head === null ? { kind: "neutral", word: "○ Chưa gửi" } : looks[head.status];
