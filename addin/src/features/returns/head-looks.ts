/** The state of a return as a badge: the words and looks that its line in `Tình hình báo cáo` has. */
import { standingOf, standingLooks, standingWords } from "../../../../domain/returns/return-standing.ts";
import { isWantedBack, type ReturnHead } from "../../../../domain/returns/return.ts";

export const headLooks = (head: ReturnHead | null) => {
  const standing = standingOf(head);
  return { kind: standingLooks[standing], word: standingWords[standing] };
};

/** Why the return as it stands takes no other one, in Vietnamese; null: it does. */
export const closedBy = (head: ReturnHead | null): string | null =>
  head?.status !== "accepted"
    ? null
    : isWantedBack(head)
      ? "Báo cáo đã được tiếp nhận, đang chờ Công an tỉnh trả lời đề nghị sửa."
      : "Báo cáo đã được tiếp nhận. Muốn sửa, hãy bấm Xin sửa lại.";
