/**
 * `npm run -s matran -- parse|merge|export|audit|begin …`: the way of a plan on files, without a server. Exit 0: done. 2: an input could not
 * be read, and stderr says which and why. 1: a defect of the program.
 */
import { writeSync } from "node:fs";
import { failed, type CommandResult } from "./command.ts";

/** Each command is loaded when it is asked for, so that reading a text never waits for a spreadsheet library. */
const commands: Readonly<Record<string, (args: readonly string[], now: string) => Promise<CommandResult>>> = {
  parse: async (args) => (await import("./parse.ts")).parse(args),
  merge: async (args, now) => (await import("./merge.ts")).merge(args, now),
  export: async (args, now) => (await import("./export.ts")).exportProvince(args, now),
  audit: async (args) => (await import("./audit.ts")).audit(args),
  begin: async (args, now) => (await import("./begin.ts")).begin(args, now),
};

const usage = [
  "Cách dùng:",
  "  npm run -s matran -- parse TỆP              đọc kế hoạch (.docx, .pdf, .txt, .xlsx), in kết quả JSON",
  "  npm run -s matran -- merge KẾ_HOẠCH BÁO_CÁO…                tổng hợp báo cáo của các đơn vị",
  "  npm run -s matran -- export KẾ_HOẠCH BÁO_CÁO… --out TỆP.xlsx  xuất sổ tính của tỉnh",
  "  npm run -s matran -- audit verify [CHUỖI_KẾT_NỐI]           kiểm tra nhật ký của kho dữ liệu có bị sửa không",
  '  npm run -s matran -- begin CHUỖI_KẾT_NỐI MÃ_TỈNH MÃ_ĐỐI_TƯỢNG "HỌ TÊN"  ghi quản trị viên đầu tiên của tỉnh',
];

/** All of it, however large and wherever it goes: a pipe that is full is waited for. */
const print = (descriptor: 1 | 2, text: string): void => {
  const bytes = Buffer.from(text);
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
};

// npm moves to the repository; a relative path is meant from where the person stands.
if (process.env["INIT_CWD"] !== undefined) process.chdir(process.env["INIT_CWD"]);

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
const result = command === undefined ? failed(...usage) : await command(args, new Date().toISOString());
print(1, result.stdout);
print(2, result.stderr);
process.exitCode = result.exitCode;
