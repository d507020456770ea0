/**
 * From a file's bytes to the plan's text, told by what is in it and not by its name alone:
 *
 *   "PK…"                       .docx, read by mammoth: paragraphs, lists, tables as rows with pipes
 *   text in UTF-8 or UTF-16     with or without a byte-order mark
 *   "%PDF", old Word, pictures  refused, with the way to a file that can be read
 *   nothing                     refused
 *
 * Runs in the browser and in Node; mammoth is fetched only when a .docx comes.
 */
import { refused, type Outcome, type Problem } from "../../../domain/problem.ts";
import { readText } from "./text-bytes.ts";

const megabyte = 1024 * 1024;
const largest = 30 * megabyte;

const beginsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const problem = (code: string, message: string): Problem => ({ code, severity: "error", message, place: null });

/** What a file is by its first bytes, where it is none that can be read. */
const refusal = (name: string, bytes: Uint8Array): Problem | null => {
  if (bytes.length === 0) return problem("empty-file", `Tệp ${name} trống: kiểm tra lại tệp đã lưu, hoặc chọn tệp khác.`);
  if (bytes.length > largest)
    return problem(
      "file-too-large",
      `Tệp ${name} lớn hơn 30 MB: bỏ bớt hình ảnh, hoặc chép phần chữ sang một tệp mới rồi chọn lại.`,
    );
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return problem(
      "pdf-file",
      `Tệp ${name} là PDF, chưa đọc trực tiếp được: mở bằng Word rồi lưu thành .docx, hoặc chép nội dung dán vào trang tính.`,
    );
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return problem(
      "old-word-file",
      `Tệp ${name} là Word kiểu cũ (.doc): mở bằng Word, chọn Lưu thành .docx rồi chọn lại tệp mới.`,
    );
  return null;
};

export async function readDocument(name: string, bytes: Uint8Array): Promise<Outcome<string>> {
  const reason = refusal(name, bytes);
  if (reason !== null) return refused(reason);
  if (!beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) && !name.toLowerCase().endsWith(".docx")) return readText(name, bytes);
  const { readDocx } = await import("./read-docx.ts");
  return readDocx(name, bytes);
}
