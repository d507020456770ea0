/** The bytes of a file that a person named; one that is not there or not readable is refused by name. */
import { readFile } from "node:fs/promises";
import { accepted, refused, type Outcome } from "../../domain/problem.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "Không có tệp này: hãy kiểm tra lại đường dẫn.",
  EISDIR: "Đây là thư mục, không phải tệp: hãy chỉ rõ tên tệp.",
  EACCES: "Không có quyền đọc tệp này.",
  EPERM: "Không có quyền đọc tệp này.",
};

export async function readInput(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return accepted(await readFile(path));
  } catch (cause) {
    const message = cause instanceof Error && "code" in cause ? reasons[String(cause.code)] : undefined;
    if (message === undefined) throw cause;
    return refused({ code: "unreadable-file", severity: "error", message, place: null });
  }
}
