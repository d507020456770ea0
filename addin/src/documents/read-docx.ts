/** Word's .docx by mammoth, which keeps the order of paragraphs, lists and tables and drops the rest. */
import mammoth from "mammoth";
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";
import { textOfHtml } from "./html-text.ts";

const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

/** mammoth asks for `buffer` in Node and for `arrayBuffer` in a browser; each ignores the other's. */
const inputOf = (bytes: Uint8Array): { arrayBuffer: ArrayBuffer } => {
  const own = bytes.slice();
  return { arrayBuffer: own.buffer, buffer: own } as { arrayBuffer: ArrayBuffer };
};

export async function readDocx(name: string, bytes: Uint8Array): Promise<Outcome<string>> {
  // Whatever mammoth throws, it could not find a Word document in these bytes.
  const html = await mammoth.convertToHtml(inputOf(bytes), { convertImage: noPicture, ignoreEmptyParagraphs: false }).then(
    (result) => result.value,
    () => null,
  );
  if (html === null) {
    return refused({
      code: "not-a-docx",
      severity: "error",
      message: `Tệp ${name} không phải tệp Word (.docx) hoặc đã hỏng: mở bằng Word rồi lưu lại thành .docx, hoặc chọn tệp khác.`,
      place: null,
    });
  }
  const text = textOfHtml(html);
  if (text.trim() === "") {
    return refused({
      code: "empty-file",
      severity: "error",
      message: `Tệp ${name} không có chữ nào, có thể chỉ chứa ảnh quét: chuyển ảnh thành chữ (OCR) trước, hoặc chọn tệp khác.`,
      place: null,
    });
  }
  return accepted(text);
}
