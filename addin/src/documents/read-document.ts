/** The text of a document, where it has one without anything being recognised: for the command line, which draws no pages. */
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";
import { openDocument } from "./open-document.ts";

export async function readDocument(name: string, bytes: Uint8Array): Promise<Outcome<string>> {
  const opened = await openDocument(name, bytes);
  if (!opened.ok) return opened;
  if (opened.value.kind === "text") return accepted(opened.value.text, opened.problems);
  const { garbled, pictures } = opened.value;
  await pictures.close();
  if (garbled !== null) return accepted(garbled, opened.problems);
  return refused({
    code: "needs-recognition",
    severity: "error",
    message: `Tệp ${name} là bản quét hoặc ảnh, chưa có chữ để đọc: mở tệp này trong ngăn Ma trận để nhận dạng chữ, hoặc dùng bản Word (.docx).`,
    place: null,
  });
}
