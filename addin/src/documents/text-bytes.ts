/**
 * Text from bytes:
 *
 *   a byte-order mark               says the encoding
 *   every second byte nearly zero   UTF-16 without a mark
 *   valid UTF-8                     UTF-8; what it spells may still be TCVN3 or VNI
 *   else                            one byte a letter: TCVN3, VNI or Windows-1258, whichever spells Vietnamese
 *
 * Bytes that are none of these are no text.
 */
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";
import { mendLetters, oldEncodingOf } from "./letters/mend-letters.ts";
import { looksOf } from "./letters/syllable.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const zeros = (bytes: Uint8Array, from: 0 | 1): number => {
  let count = 0;
  for (let at = from; at < Math.min(bytes.length, 4_000); at += 2) if (bytes[at] === 0) count += 1;
  return count;
};

const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length, 4_000) / 2;
  // Spaces, digits and line ends have a zero beside them in UTF-16; in Vietnamese that is well over a quarter of the text.
  if (pairs >= 4 && zeros(bytes, 1) > pairs / 4 && zeros(bytes, 0) === 0) return "utf-16le";
  if (pairs >= 4 && zeros(bytes, 0) > pairs / 4 && zeros(bytes, 1) === 0) return "utf-16be";
  return "utf-8";
};

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** One byte a letter: taken only where it spells Vietnamese. */
const ofOldBytes = (bytes: Uint8Array): string | null => {
  const western = new TextDecoder("windows-1252").decode(bytes);
  if (isBinary(western)) return null;
  if (oldEncodingOf(western) !== null) return mendLetters(western);
  const windows = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  const { words, syllables, marked } = looksOf(windows);
  return words >= 3 && syllables >= 0.85 && marked > 0.2 ? windows : null;
};

/** Control characters that no text editor writes. */
const isBinary = (text: string): boolean =>
  (text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g) ?? []).length > 2;

export function readText(name: string, bytes: Uint8Array): Outcome<string> {
  const plain = decoded(bytes);
  const text = plain === null ? ofOldBytes(bytes) : mendLetters(plain);
  if (text === null || isBinary(text)) {
    return refused({
      code: "not-text",
      severity: "error",
      message: `Tệp ${name} không phải văn bản đọc được: mở bằng Word rồi lưu thành .docx, hoặc lưu thành .txt với bảng mã UTF-8.`,
      place: null,
    });
  }
  if (text.trim() === "") {
    return refused({
      code: "empty-file",
      severity: "error",
      message: `Tệp ${name} không có chữ nào: kiểm tra lại tệp đã lưu, hoặc chọn tệp khác.`,
      place: null,
    });
  }
  return accepted(text);
}
