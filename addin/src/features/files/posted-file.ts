/**
 * A filled workbook that came by mail, on its way to a receipt:
 *
 *   waiting   not looked at yet: its turn comes, or the way was stopped before it
 *   taken     checked as a sheet of the pane is; there is a receipt, and the file is kept as it came
 *   refused   with what is wrong, each thing at its cell in the file; mended, it is handed in once more
 *   outrun    somebody has sent a newer revision than the one that the file was drawn from: the police decide whether it goes over it
 */
import type { ReturnHead, Receipt } from "../../../../domain/returns/return.ts";
import { kept } from "../../api/service-failure.ts";
import type { Failure } from "../../failure.ts";

export type FileFate =
  | { readonly kind: "waiting" }
  | { readonly kind: "taken"; readonly receipt: Receipt }
  | { readonly kind: "refused"; readonly failure: Failure }
  | { readonly kind: "outrun"; readonly failure: Failure; readonly head: ReturnHead };

export interface PostedFile {
  /** Its own in the list: two agencies may send files of one name. */
  readonly id: number;
  readonly file: File;
  readonly fate: FileFate;
}

export const waiting: FileFate = { kind: "waiting" };

export const fateOf = (failure: Failure): FileFate =>
  failure.code === "newer-return" && failure.head !== null
    ? { kind: "outrun", failure, head: failure.head }
    : { kind: "refused", failure };

/** What is not this file's fault: the next one would fare alike. */
export const concernsAll = ({ code, certain }: Failure): boolean =>
  !certain || ["offline", "not-signed-in", "not-allowed", "service-unavailable"].includes(code);

/** What is wrong and what to do; the cells are listed under it. Nothing was typed in the pane that could be lost. */
export const refusalInWords = ({ title, advice, problems }: Failure): string =>
  problems.some(({ place }) => place !== null) ? title : `${title} ${advice.replace(kept, "")}`.trim();

/** "Đã nhận 3 tệp; 1 tệp còn lỗi, xem từng ô dưới đây." */
export function fatesInWords(files: readonly PostedFile[]): string {
  const many = (kind: FileFate["kind"]): number => files.filter(({ fate }) => fate.kind === kind).length;
  const parts = [
    [many("taken"), "Đã nhận", "tệp"],
    [many("refused"), "Còn lỗi", "tệp, xem từng ô nêu dưới tên tệp"],
    [many("outrun"), "Chờ quyết định", "tệp, vì hệ thống đã có bản mới hơn"],
    [many("waiting"), "Chưa nộp", "tệp"],
  ] as const;
  return parts.flatMap(([count, what, rest]) => (count > 0 ? [`${what} ${count} ${rest}.`] : [])).join(" ");
}
