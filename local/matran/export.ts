/** `matran export PLAN RETURNS… --out FILE.xlsx`: writes the province's workbook, the same that the service exports. */
import { stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { provinceSheets } from "../../domain/matrix/province-sheets.ts";
import type { ReturnHead } from "../../domain/returns/return.ts";
import { writeWorkbook } from "../../functions/src/export/workbook-file.ts";
import { contentHash } from "../../functions/src/http/content-hash.ts";
import { done, failed, type CommandResult } from "./command.ts";
import { mergeFiles, type MergedFiles } from "./merge-files.ts";

export async function exportProvince(args: readonly string[], now: string): Promise<CommandResult> {
  const { values } = parseArgs({ args: [...args], allowPositionals: true, strict: false, options: { out: { type: "string" } } });
  const out = values.out;
  if (typeof out !== "string" || !out.toLowerCase().endsWith(".xlsx")) return failed("Hãy cho biết tệp kết quả: --out TINH.xlsx");
  const result = await mergeFiles("export", args, now);
  if ("exitCode" in result) return result;
  const { plan, period, merged, kpis, remarks } = result;
  await writeFile(out, await writeWorkbook(provinceSheets(plan, period, merged, await headsOf(result), kpis)));
  return done(`${JSON.stringify({ out, kpis })}\n`, remarks.map((line) => `${line}\n`).join(""));
}

/** Files have no receipts: the file's own date and name stand for when and by whom. The highest revision of an agency stands. */
async function headsOf({ returns }: MergedFiles): Promise<readonly ReturnHead[]> {
  const heads = new Map<string, ReturnHead>();
  for (const { file, revision, content } of returns) {
    const before = heads.get(content.agencyId);
    if (before && before.revision > revision) continue;
    heads.set(content.agencyId, {
      agencyId: content.agencyId,
      status: "accepted",
      revision,
      sentAt: (await stat(file)).mtime.toISOString(),
      sentBy: `tệp ${basename(file)}`,
      hash: contentHash(content),
      reason: null,
      reasons: [],
      onBehalf: null,
      approvedBy: null,
    });
  }
  return [...heads.values()];
}
