/**
 * From a file's bytes to its text, or to the pictures in which a text is still to be recognised:
 *
 *   text        .txt (UTF-8, UTF-16, TCVN3, VNI, Windows-1258), .docx, .xlsx, a PDF with a text layer: here is the text
 *   pictures    a scanned PDF, a photograph: pages to be recognised, some of which may have text already
 *   refused     nothing, too much, a password, .doc, .zip …: what it is and what to do
 *
 * Told by what is in the file and not by its name alone. Each reader is fetched only when a file of its kind comes.
 */
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";
import { type FileKind, kindOf } from "./file-kind.ts";
import { mendLetters } from "./letters/mend-letters.ts";
import type { OnPage, Opened } from "./opened.ts";
import { readText } from "./text-bytes.ts";

const megabyte = 1024 * 1024;
const largest = { document: 30 * megabyte, pages: 150 * megabyte } as const;

const problem = (code: string, message: string) => refused({ code, severity: "error", message, place: null });

const refusals: Partial<Readonly<Record<FileKind, (name: string) => readonly [string, string]>>> = {
  "old-office": (name) =>
    /\.xls$/i.test(name)
      ? ["old-excel-file", `Tệp ${name} là Excel kiểu cũ (.xls): mở bằng Excel, chọn Lưu thành .xlsx rồi chọn lại tệp mới.`]
      : [
          "old-word-file",
          `Tệp ${name} là Word kiểu cũ (.doc) hoặc có đặt mật khẩu: mở bằng Word, chọn Tệp → Lưu thành → Tài liệu Word (.docx), không đặt mật khẩu, rồi chọn lại tệp mới.`,
        ],
  rtf: (name) => ["rtf-file", `Tệp ${name} là RTF: mở bằng Word, chọn Lưu thành .docx rồi chọn lại tệp mới.`],
  zip: (name) => ["zip-file", `Tệp ${name} là tệp nén: giải nén trước, rồi chọn riêng tệp kế hoạch bên trong.`],
  tiff: (name) => ["tiff-file", `Ảnh ${name} dạng TIFF chưa đọc được: lưu lại thành PNG, JPG hoặc PDF rồi chọn lại.`],
};

export async function openDocument(name: string, bytes: Uint8Array, onPage: OnPage = () => undefined): Promise<Outcome<Opened>> {
  if (bytes.length === 0)
    return problem("empty-file", `Tệp ${name} trống (0 byte): kiểm tra lại tệp đã lưu, hoặc chọn tệp khác.`);
  const kind = kindOf(name, bytes);
  const limit = kind === "pdf" || kind === "picture" ? largest.pages : largest.document;
  if (bytes.length > limit)
    return problem(
      "file-too-large",
      `Tệp ${name} lớn hơn ${limit / megabyte} MB: bỏ bớt hình ảnh hoặc tách riêng phần kế hoạch sang một tệp mới, rồi chọn lại.`,
    );
  const refusal = refusals[kind]?.(name);
  if (refusal !== undefined) return problem(...refusal);
  if (kind === "pdf") return (await import("./pdf/read-pdf.ts")).readPdf(name, bytes, onPage);
  if (kind === "picture") return (await import("./ocr/picture-file.ts")).openPicture(name, bytes);
  const text = await textOf(kind, name, bytes);
  return text.ok ? accepted({ kind: "text", text: mendLetters(text.value) }, text.problems) : text;
}

async function textOf(kind: FileKind, name: string, bytes: Uint8Array): Promise<Outcome<string>> {
  if (kind === "docx") return (await import("./read-docx.ts")).readDocx(name, bytes);
  if (kind === "xlsx") return (await import("./read-xlsx.ts")).readXlsxText(name, bytes);
  return readText(name, bytes);
}
