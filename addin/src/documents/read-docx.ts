/** Word's .docx as text: its body with the numbers that Word counts by itself, its footnotes at the end. */
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";
import { UnreadableFile } from "../../../domain/xlsx/unpack.ts";
import { blocksOf, noteLines } from "./docx/body.ts";
import { numbering } from "./docx/numbering.ts";
import { partsOf } from "./docx/parts.ts";
import { stylesOf } from "./docx/styles.ts";
import { at } from "./docx/xml-tree.ts";

const problem = (code: string, message: string) => refused({ code, severity: "error", message, place: null });

export function readDocx(name: string, bytes: Uint8Array): Outcome<string> {
  const text = textOf(bytes);
  if (text === null)
    return problem(
      "not-a-docx",
      `Tệp ${name} không phải tệp Word (.docx) hoặc đã hỏng: mở bằng Word rồi lưu lại thành .docx, hoặc chọn tệp khác.`,
    );
  if (text.trim() === "")
    return problem(
      "empty-file",
      `Tệp ${name} không có chữ nào, có thể chỉ chứa ảnh quét: trong Word chọn Lưu thành PDF rồi chọn bản PDF đó để nhận dạng chữ.`,
    );
  return accepted(text);
}

/** Null where the file is no Word document, or a damaged one. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return bodyText(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

function bodyText(bytes: Uint8Array): string | null {
  const part = partsOf(bytes);
  const body = at(part(/^word\/document\d*\.xml$/i), "document", "body");
  if (body === null) return null;
  const context = {
    styleOf: stylesOf(part(/^word\/styles\d*\.xml$/i)),
    markOf: numbering(part(/^word\/numbering\d*\.xml$/i)),
    notes: [],
  };
  const lines = blocksOf(body, context);
  return [...lines, ...noteLines(part(/^word\/footnotes\d*\.xml$/i), context)].join("\n").replace(/\n{3,}/g, "\n\n");
}
