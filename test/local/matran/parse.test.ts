import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "matran-parse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** As a person calls it: npm script and all its arguments go to this file. */
const matran = (...args: string[]) => {
  const env = { ...process.env, INIT_CWD: folder };
  const run = spawnSync(process.execPath, [join(root, "local/matran/matran.mjs"), ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
};

const plan = [
  "ỦY BAN NHÂN DÂN TỈNH SƠN LA",
  "Số: 12/KH-UBND",
  "Sơn La, ngày 03 tháng 3 năm 2026",
  "KẾ HOẠCH",
  "Phòng cháy rừng",
  "I. NHIỆM VỤ",
  "1. Công an tỉnh",
  "- Chủ trì, phối hợp với Sở Y tế diễn tập.",
].join("\n");

describe("matran parse", () => {
  it("prints one JSON object and nothing else", () => {
    const { code, stdout, stderr } = matran("parse", file("plan.txt", plan));
    expect([code, stderr]).toEqual([0, ""]);
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toMatchObject({
      header: { docType: "Kế hoạch", number: "12/KH-UBND", date: "2026-03-03", province: "Sơn La", legalBasis: [] },
      tasks: [
        {
          id: "I.1.1",
          text: "Chủ trì, phối hợp với Sở Y tế diễn tập.",
          lead: ["Công an tỉnh"],
          coordinating: ["Sở Y tế"],
          leadIds: ["cong-an-tinh"],
          time: null,
          section: "I. NHIỆM VỤ",
          general: false,
          source: { startLine: 8, endLine: 8 },
        },
      ],
      indicators: [],
      requirements: [],
      reporting: [],
      problems: [],
    });
  });

  it("reads a name that is relative to where the person stands", () => {
    file("here.txt", plan);
    expect(matran("parse", "here.txt").code).toBe(0);
  });

  it("answers for a readable document that is no plan", () => {
    const { code, stdout } = matran("parse", file("letter.txt", "Chào anh."));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tasks: [], problems: [{ code: "not-a-plan", severity: "error", line: null }] });
  });

  it.each([
    ["a file that is not there", () => join(folder, "none.txt")],
    ["a folder", () => folder],
    ["a picture", () => file("a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0xff]))],
    ["a broken Word file", () => file("a.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))],
    ["an empty file", () => file("empty.txt", "")],
  ])("says in one line why it cannot read %s", (_, path) => {
    const { code, stdout, stderr } = matran("parse", path());
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/[ạảầấệơưđ]/);
  });

  it.each([[["parse"]], [["parse", "a", "b"]], [["tidy"]], [[]]])("says how it is used when called with %j", (args) => {
    const { code, stdout, stderr } = matran(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("npm run -s matran");
  });
});
