import { describe, expect, it } from "vitest";
import type { AuditAnswer } from "../../../domain/api/api.ts";
import { auditWords } from "../../../domain/audit/audit-words.ts";

const entry = (subject: string, step: string, before = "", after = ""): AuditAnswer[number] => ({
  ...{ at: "2026-06-15T02:00:00.000Z", who: "Trần Văn Minh", reason: "" },
  ...{ subject, step, before, after },
});
const nameOf = (id: string) => `<${id}>`;

describe("the audit in words", () => {
  it.each([
    ["head~so-tu-phap", "sent 1", "<so-tu-phap>", "gửi bản 1"],
    ["head~so-tu-phap", "awaiting-approval 2", "<so-tu-phap>", "trình người duyệt bản 2"],
    ["head~so-tu-phap", "sent-back 3", "<so-tu-phap>", "trả lại bản 3"],
    ["note~extension~so-tu-phap", "extended to 2026-06-25", "<so-tu-phap>", "gia hạn đến 25/6/2026"],
    ["note~reminder~so-tu-phap~2026-06-15", "reminded", "<so-tu-phap>", "đôn đốc"],
    ["note~inquiry~so-tu-phap~4f1c", "asked to explain", "<so-tu-phap>", "yêu cầu giải trình"],
    ["note~inquiry~so-tu-phap~4f1c", "explained", "<so-tu-phap>", "giải trình"],
    ["note~closing~00002", "close 2", "Kỳ báo cáo", "khóa sổ với bản tổng hợp 2"],
    ["period~2026-H1", "opened", "Kỳ báo cáo", "mở kỳ"],
    ["period~2026-H1", "a step of tomorrow", "Kỳ báo cáo", "a step of tomorrow"],
  ])("%s %s is %s: %s", (subject, step, about, done) => {
    expect(auditWords(entry(subject, step), nameOf)).toMatchObject({ about, done });
  });

  it("says from what to what a return went, without its hash", () => {
    const hash = "9".repeat(64);
    const { change } = auditWords(entry("head~a", "accepted 2", `sent 2 ${hash}`, `accepted 2 ${hash}`), nameOf);
    expect(change).toBe("đã gửi, bản 2 → đã tiếp nhận, bản 2");
    expect(auditWords(entry("head~a", "sent 1", "", `sent 1 ${hash}`), nameOf).change).toBeNull();
  });
});
