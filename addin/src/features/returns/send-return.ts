/**
 * Sending: check, send on the revision that the sheet was drawn from, keep the key until the answer is certain.
 *
 *   the sheet says revision 2, the service has 3    refused as `newer-return`: someone else sent in between
 *   the answer was lost                             `unclear`; the same key goes with the next try
 *   nothing differs from what stands there          nothing is sent: a second revision would say nothing new
 */
import { canonicalJson } from "../../../../domain/returns/canonical.ts";
import type { Receipt, ReturnHead } from "../../../../domain/returns/return.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import { formCode } from "../../../../domain/returns/form-code.ts";
import { marksOf } from "../../../../domain/returns/return-marks.ts";
import { typedCells } from "../../../../domain/returns/typed-cells.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { stampAddress } from "../../../../domain/sheet/stamp-place.ts";
import { writeStamp } from "../../../../domain/sheet/stamp.ts";
import type { MatranApi } from "../../api/matran-api.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import { renewForm } from "../../workbook/return-sheets.ts";
import type { CheckedReturn } from "./check-sheet.ts";
import type { OpenReturn } from "./open-return.ts";
import type { SendKeys } from "./send-keys.ts";

export interface Sent {
  readonly checked: CheckedReturn;
  /** Null where problems stood in the way: nothing was sent. Where nothing was new, that of the revision that stands. */
  readonly receipt: Receipt | null;
  readonly etag: string | null;
}

export interface SendOptions {
  readonly sheetName?: string;
  /** The person has seen the newer return and wants hers to stand after it. */
  readonly replacing?: boolean;
}

/** The receipt of the revision that stands: the service keeps its parts with the head. */
export const receiptOf = ({ plan, period }: OpenReturn, head: ReturnHead): Receipt => {
  const { agencyId, revision, sentAt, sentBy, hash } = head;
  return { planId: plan.id, periodId: period.id, agencyId, revision, sentAt, sentBy, hash };
};

/** Where a return stands that has just been received. */
export const headOf = ({ wantsApproval }: OpenReturn, receipt: Receipt): ReturnHead => ({
  ...receipt,
  status: wantsApproval === true ? "awaiting-approval" : "sent",
  reason: null,
  reasons: [],
  onBehalf: null,
  approvedBy: null,
});

/** Nothing of hers is new on the service. */
export const isAsSent = (checked: CheckedReturn, open: OpenReturn): boolean =>
  checked.content !== null &&
  open.content !== null &&
  (open.head?.status === "sent" || open.head?.status === "awaiting-approval") &&
  canonicalJson(checked.content) === canonicalJson(open.content);

/** `read`: what was read and checked of the sheet a moment ago. */
export async function sendChecked(
  api: MatranApi,
  open: OpenReturn,
  keys: SendKeys,
  checked: CheckedReturn,
  { sheetName = returnSheetName, replacing = false }: SendOptions = {},
): Promise<Reply<Sent>> {
  if (checked.content === null || !checked.sendable) return done({ checked, receipt: null, etag: open.etag });
  const standing = open.head?.revision ?? null;
  if (!replacing && checked.stamp !== null && checked.stamp.revision !== standing) return failed(staleSheet(open));
  if (open.head !== null && isAsSent(checked, open))
    return done({ checked, receipt: receiptOf(open, open.head), etag: open.etag });
  const answer = await api.send(checked.content, open.etag, keys.keyFor(checked.content));
  if (!answer.ok) {
    if (answer.failure.certain) keys.settle();
    return answer;
  }
  keys.settle();
  const receipt = answer.value.value;
  // The return is in; marks that could not be renewed only mean that the sheet is opened again before the next sending.
  await renewMarks({ ...open, head: headOf(open, receipt) }, sheetName, checked.rows);
  return done({ checked, receipt, etag: answer.value.etag });
}

/** Stamp and marks say that `rows`, as they stand in the sheet, are what the service has. */
export const renewMarks = (
  { plan, period, agencyId, head }: OpenReturn,
  sheetName: string,
  rows: RawRows,
  sent = typedCells(rows),
): Promise<Reply<void>> => {
  const revision = head?.revision ?? null;
  const form = formCode(plan, agencyId);
  const stamp = writeStamp({ kind: "return", plan: plan.id, period: period.id, agency: agencyId, revision, form });
  const marks = marksOf(rows, { head, sent, previous: null });
  return renewForm(sheetName, [{ address: stampAddress(rows), value: stamp }], marks);
};

const staleSheet = (open: OpenReturn) =>
  failure(
    "newer-return",
    "Trang Báo cáo được tạo từ một bản cũ hơn bản đang có trên hệ thống.",
    "Xem bản đã gửi, đối chiếu rồi chọn gửi bản nào.",
    {
      head: open.head,
    },
  );
