/**
 * Sending: check, send on the revision that the sheet was drawn from, keep the key until the answer is certain.
 *
 *   the sheet says revision 2, the service has 3    refused as `newer-return`: someone else sent in between
 *   the answer was lost                             `unclear`; the same key goes with the next try
 */
import type { Receipt } from "../../../../domain/returns/return.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import type { MatranApi } from "../../api/matran-api.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import { renewStamp } from "../../workbook/write-stamp.ts";
import { type CheckedReturn, checkSheet } from "./check-sheet.ts";
import type { OpenReturn } from "./open-return.ts";
import type { SendKeys } from "./send-keys.ts";

export interface Sent {
  readonly checked: CheckedReturn;
  /** Null where problems stood in the way: nothing was sent. */
  readonly receipt: Receipt | null;
  readonly etag: string | null;
}

/** `replacing`: the person has seen the newer return and wants hers to stand after it. */
export async function sendReturn(api: MatranApi, open: OpenReturn, keys: SendKeys, replacing = false): Promise<Reply<Sent>> {
  const read = await checkSheet(open);
  if (!read.ok) return read;
  const checked = read.value;
  if (checked.content === null || !checked.sendable) return done({ checked, receipt: null, etag: open.etag });
  const standing = open.head?.revision ?? null;
  if (!replacing && checked.stamp !== null && checked.stamp.revision !== standing) return failed(staleSheet(open));
  const answer = await api.send(checked.content, open.etag, keys.keyFor(checked.content));
  if (!answer.ok) {
    if (answer.failure.certain) keys.settle();
    return answer;
  }
  keys.settle();
  const receipt = answer.value.value;
  const { plan, period, agencyId } = open;
  await renewStamp(returnSheetName, {
    kind: "return",
    plan: plan.id,
    period: period.id,
    agency: agencyId,
    revision: receipt.revision,
  });
  // The return is in; a stamp that could not be renewed only means that the sheet is opened again before the next sending.
  return done({ checked, receipt, etag: answer.value.etag });
}

const staleSheet = (open: OpenReturn) =>
  failure(
    "newer-return",
    "Trang Báo cáo được tạo từ một bản cũ hơn bản đang có trên hệ thống.",
    "Xem bản đã gửi, đối chiếu rồi chọn gửi bản nào.",
    {
      head: open.head,
    },
  );
