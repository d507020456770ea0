/**
 * A PDF, opened by pdf.js (fetched only when one comes). It stays open while its pages are read or drawn, and is closed by
 * whoever opened it. In the pane pdf.js works in a worker of its own, from files that lie beside the page; in Node it needs none.
 */
import {
  getDocument,
  GlobalWorkerOptions,
  InvalidPDFException,
  PasswordException,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { accepted, refused, type Outcome } from "../../../../domain/problem.ts";
import { beside } from "../served-files.ts";

const problem = (code: string, message: string) => refused({ code, severity: "error", message, place: null });

const locked = (name: string) =>
  problem(
    "locked-pdf",
    `Tệp ${name} đặt mật khẩu nên không đọc được: mở tệp bằng mật khẩu, chọn In → Lưu thành PDF để có bản không mật khẩu, rồi chọn bản đó.`,
  );
const broken = (name: string) =>
  problem(
    "broken-pdf",
    `Tệp ${name} hỏng hoặc tải về chưa đủ nên không đọc được: chép hoặc tải lại tệp, hoặc dùng bản Word (.docx).`,
  );

export async function openPdf(name: string, bytes: Uint8Array): Promise<Outcome<PDFDocumentProxy>> {
  const files = beside("pdf");
  if (files !== null) GlobalWorkerOptions.workerSrc = `${files}pdf.worker.min.mjs`;
  const task = getDocument({
    // Its own copy, which the worker takes over; of Node's Buffer too.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    ...(files === null ? { disableFontFace: true } : { wasmUrl: files, standardFontDataUrl: files }),
  });
  try {
    return accepted(await task.promise);
  } catch (error) {
    await task.destroy();
    if (error instanceof PasswordException) return locked(name);
    if (error instanceof InvalidPDFException) return broken(name);
    throw error;
  }
}
