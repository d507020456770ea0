/**
 * What a file is by its first bytes, whatever its name says; a zip is told apart by the names inside, which stand in it as they
 * are.
 */
export type FileKind = "text" | "docx" | "xlsx" | "zip" | "pdf" | "picture" | "tiff" | "old-office" | "rtf";

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];

const begins = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** The directory at a zip's end names its files; it is never longer than this for an Office file. */
const directory = 200_000;

const ofZip = (name: string, bytes: Uint8Array): FileKind => {
  const names = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - directory)));
  if (names.includes("word/")) return "docx";
  if (names.includes("xl/workbook")) return "xlsx";
  // A file that was cut off has lost its directory: its name says what it was, and its reader that it is broken.
  return /\.docx$/i.test(name) ? "docx" : /\.xlsx$/i.test(name) ? "xlsx" : "zip";
};

export function kindOf(name: string, bytes: Uint8Array): FileKind {
  if (begins(bytes, zip)) return ofZip(name, bytes);
  // A PDF may have some bytes before its own beginning.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (head.includes("%PDF-") && !/^[\s\S]{0,8}\w{20}/.test(head)) return "pdf";
  const found = signatures.find(([, signature]) => begins(bytes, signature));
  if (found !== undefined) return found[0];
  if (begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, [0x57, 0x45, 0x42, 0x50], 8)) return "picture";
  return name.toLowerCase().endsWith(".docx") ? "docx" : "text";
}
