import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { sheetsIn } from "../../builders/workbook-bytes.ts";
import { exportProvince } from "../../../local/matran/export.ts";
import { merge } from "../../../local/matran/merge.ts";
import { parse } from "../../../local/matran/parse.ts";
import { aPlan } from "../../builders/plans.ts";
import { aPeriod, aReturn } from "../../builders/returns.ts";

const folder = mkdtempSync(join(tmpdir(), "matran-merge-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

const now = "2026-06-15T02:00:00Z";
const plan = aPlan();
const planFile = written("ke-hoach.json", JSON.stringify(plan));
const police = aReturn("cong-an-tinh", { counts: { "k1.opened": 12, "k1.cleared": 9, "k3.current": 95, "k3.base": 100 } });
const policeFile = written("cong-an.json", JSON.stringify(police));
const justice = returnSheet(plan, aPeriod(), "so-tu-phap", aReturn("so-tu-phap"), null);
const justiceFile = written("so-tu-phap.xlsx", await writeWorkbook([justice]));
const planWorkbook = await writeWorkbook(planSheets(plan, []));
const emptyReturn = await writeWorkbook([returnSheet(plan, aPeriod(), "xa-mot", null, null)]);
const printed = (stdout: string) =>
  JSON.parse(stdout) as {
    period: unknown;
    merged: { accepted: string[]; missing: string[] };
    kpis: { verdict: string; percent: number }[];
  };

describe("matran merge", () => {
  it("merges returns from .json and .xlsx and prints one JSON object with the figures", async () => {
    const { exitCode, stdout } = await merge([planFile, policeFile, justiceFile], now);
    expect(exitCode).toBe(0);
    const { period, merged, kpis } = printed(stdout);
    expect(period).toEqual(aPeriod());
    expect(merged.accepted).toEqual(["cong-an-tinh", "so-tu-phap"]);
    expect(merged.missing).toEqual(["xa-mot", "xa-hai"]);
    expect(kpis.map(({ percent, verdict }) => [percent, verdict])).toEqual([
      [75, "met"],
      [100, "met"],
      [-5, "met"],
    ]);
  });

  it("gives the same answer whatever the order of the files", async () => {
    const one = await merge([planFile, policeFile, justiceFile], now);
    const other = await merge([planFile, justiceFile, policeFile], now);
    expect(other.stdout).toBe(one.stdout);
  });

  it("takes the plan from the officer's workbook too", async () => {
    const workbook = written("ke-hoach.xlsx", planWorkbook);
    const { stdout } = await merge([workbook, policeFile], now);
    expect(printed(stdout).merged.accepted).toEqual(["cong-an-tinh"]);
  });

  it("takes the plan as parse prints it, or the document itself, and both are the same plan", async () => {
    const document = join(import.meta.dirname, "../../../local/samples/plans/ke-hoach-phong-chong-toi-pham-co-to-chuc.txt");
    const parsed = written("parsed.json", (await parse([document])).stdout);
    const one = await merge([parsed, "--period", "2026-H1"], now);
    expect(one).toEqual(await merge([document, "--period", "2026-H1"], now));
    expect(printed(one.stdout).merged.missing.length).toBeGreaterThan(3);
  });

  it.each([
    ["a file that is not there", [planFile, at("khong-co.json")], /khong-co\.json: Không có tệp này/],
    ["a folder", [planFile, folder], /Đây là thư mục/],
    ["a return that is no JSON", [planFile, written("hong.json", "{")], /hong\.json: Tệp này không phải JSON/],
    ["a .xlsx that is not one", [planFile, written("gia.xlsx", "xin chào")], /gia\.xlsx: Tệp này không phải sổ tính Excel/],
    ["a workbook without a return", [planFile, written("khac.xlsx", planWorkbook)], /không có trang Báo cáo/],
    ["a plan that is something else", [policeFile], /không phải một kế hoạch/],
    ["no period at all", [planFile], /--period/],
    ["an option that does not exist", [planFile, "--ky", "2026-H1"], /--ky/],
    [
      "a return with an empty cell",
      [planFile, written("trong.xlsx", emptyReturn)],
      /trong\.xlsx, Báo cáo!F\d+: Nhiệm vụ II\.1 chưa có tiến độ/,
    ],
    ["nothing", [], /Cách dùng/],
  ])("refuses %s with exit code 2 and nothing on stdout", async (_what, args, message) => {
    const { exitCode, stdout, stderr } = await merge(args, now);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("matran export", () => {
  it("writes the province's workbook", async () => {
    const out = at("tinh.xlsx");
    expect((await exportProvince([planFile, policeFile, justiceFile, "--out", out], now)).exitCode).toBe(0);
    expect(sheetsIn(readFileSync(out)).map(({ name }) => name)).toEqual([
      "Trang lãnh đạo",
      "Ma trận tỉnh",
      "Tình hình báo cáo",
      "Số liệu",
      "KPI",
      "Diễn biến",
    ]);
  });

  it("asks where to write", async () => {
    expect(await exportProvince([planFile, policeFile], now)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--out") as string,
    });
  });
});
