/**
 * A filled workbook instead of the pane: the same checks, the same receipt, and the file itself is kept beside its revision.
 *
 *   sent by a reporter of the agency        her return, labelled with the file's name
 *   sent by the police, who got it by mail  an entry on the agency's behalf; the reason says so
 *
 * The stamp inside says whose it is and from which revision it was drawn; If-Match says otherwise where a person has seen the newer
 * one. Without an Idempotency-Key the file is its own: the same bytes again give the same receipt.
 */
import { createHash } from "node:crypto";
import * as v from "valibot";
import { fileWordHeaders } from "../../../domain/api/returns.ts";
import { returnInWorkbook } from "../../../domain/returns/return-file.ts";
import { hasRole, mayReportFor } from "../auth/rights.ts";
import { openWorkbook } from "../xlsx/read-workbook.ts";
import { bodyBytes, decode, malformed, refusedAsSecret } from "./decode.ts";
import { basedOn } from "./etag.ts";
import { findPeriod, findReporter } from "./find.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Incoming } from "./request.ts";
import type { Handler } from "./route.ts";
import { takeIn } from "./take-in.ts";

/** Percent-encoded UTF-8. */
const Words = v.pipe(
  v.string(),
  v.check((text) => isEncoded(text)),
  v.transform(decodeURIComponent),
);
const FileName = v.pipe(Words, v.maxLength(200), v.regex(/^[^\u0000-\u001f]*$/));
const Reason = v.pipe(Words, v.trim(), v.maxLength(1_000), v.regex(/^[^\u0000]*$/));
const Key = v.pipe(v.string(), v.minLength(8), v.maxLength(200));

export const putReturnFile: Handler = async (call) => {
  const { request, person } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const name = decode(FileName, request.headers.get(fileWordHeaders.name) ?? "");
  const reason = decode(Reason, request.headers.get(fileWordHeaders.reason) ?? "");
  if (isRefusal(name)) return malformed("name", "Tên tệp dài quá 200 ký tự hoặc có ký tự lạ.");
  if (isRefusal(reason)) return malformed("reason", "Lý do nhập thay dài quá 1.000 ký tự.");
  const secret = refusedAsSecret({ name, reason });
  if (secret !== null) return secret;
  const body = await bodyBytes(request);
  if (isRefusal(body))
    return refuse("too-large", {
      title: "Tệp lớn hơn 1 MB. Hãy xóa các trang và hình ảnh không thuộc báo cáo rồi lưu và nộp lại.",
    });
  const bytes = new Uint8Array(body);
  const workbook = openWorkbook(bytes);
  if (!workbook.ok) return refuse("return-has-problems", { title: titleOf(workbook.problems), problems: workbook.problems });
  const read = returnInWorkbook(open.plan, workbook.value, open.period.id);
  if (!read.ok) return refuse("return-has-problems", { title: titleOf(read.problems), problems: read.problems });
  const { content, drawnFrom, inFile } = read.value;
  const agency = findReporter(open.plan, content.agencyId);
  if (isRefusal(agency)) return agency;
  const own = mayReportFor(person, agency, open);
  if (!own && !hasRole(person, "aggregator")) return refuse("not-allowed");
  const sending = sendingOf(request, drawnFrom ?? 0, bytes);
  if (isRefusal(sending)) return sending;
  const onBehalf = own ? null : `Nộp bằng tệp, Công an tỉnh nhập thay${reason === "" ? "" : `: ${reason}`}`;
  const outcome = await takeIn(call, open, agency, content, sending, { onBehalf, file: { name, bytes } });
  return isRefusal(outcome) && outcome.problems ? { ...outcome, problems: inFile(outcome.problems) } : outcome;
};

/** Every % begins an escape, and together they are UTF-8. */
function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (cause) {
    if (cause instanceof URIError) return false;
    throw cause;
  }
}

/** One problem without a cell says everything itself. */
const titleOf = (problems: readonly { readonly message: string; readonly place: unknown }[]): string =>
  problems.length === 1 && problems[0]?.place === null
    ? problems[0].message
    : "Tệp báo cáo còn lỗi. Hãy sửa các ô được nêu trong tệp, lưu rồi nộp lại.";

function sendingOf(request: Incoming, drawnFrom: number, bytes: Uint8Array) {
  const says = request.headers.get("if-match") ?? request.headers.get("if-none-match");
  const base: number | Refusal = says === null ? drawnFrom : basedOn("r", request);
  if (isRefusal(base)) return base;
  const given = request.headers.get("idempotency-key");
  const idempotencyKey = given === null ? `file-${createHash("sha256").update(bytes).digest("hex")}` : decode(Key, given);
  if (isRefusal(idempotencyKey)) return malformed("Idempotency-Key", "Mã của lần gửi phải có 8 đến 200 ký tự.");
  return { base, idempotencyKey };
}
