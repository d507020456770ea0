/** The same year in DuckDB: two long tables in memory, and the query that answers what `tallyOf` answers. */
import { createWriteStream, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { once } from "node:events";
import { join } from "node:path";
import type { RunningMerge } from "../../../domain/merge/merge-returns.ts";
import { peersFolder } from "../peers.ts";
import type { DuckDb } from "./peer-types.ts";

const taskQuery = "SELECT period, item, code, count(*)::INTEGER AS many FROM tasks GROUP BY ALL ORDER BY ALL";
const countQuery =
  "SELECT period, item, sum(value)::DOUBLE AS total, count(*) FILTER (code = 1) AS given, count(*) FILTER (code = 2) AS n, " +
  "count(*) FILTER (code = 3) AS d FROM counts GROUP BY period, item ORDER BY period, item";

export interface DuckYear {
  /** Rows of the answer: [period, task, code, how many] and [period, count, total]. */
  readonly ask: () => Promise<{
    readonly tasks: readonly (readonly number[])[];
    readonly counts: readonly (readonly number[])[];
  }>;
}

export async function duckYear(year: readonly RunningMerge[], folder: string): Promise<DuckYear> {
  const file = (name: string): string => join(folder, `${name}.csv`);
  await write(file("tasks"), year, (each) => ({ cells: each.progress, rows: each.form.tasks.length }));
  await write(file("counts"), year, (each) => ({ cells: each.answers, rows: each.form.counts.length }));
  const { DuckDBInstance } = createRequire(join(peersFolder, "package.json"))("@duckdb/node-api") as DuckDb;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const name of ["tasks", "counts"]) {
    const columns = "{period: 'UTINYINT', agency: 'USMALLINT', item: 'USMALLINT', code: 'UTINYINT', value: 'BIGINT'}";
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${file(name)}', columns = ${columns}, header = false)`);
    rmSync(file(name));
  }
  const rows = async (query: string): Promise<number[][]> =>
    (await connection.runAndReadAll(query)).getRows().map((row) => row.map(Number));
  return { ask: async () => ({ tasks: await rows(taskQuery), counts: await rows(countQuery) }) };
}

/** A row for each answered cell: period, agency, row of the form, code, value. */
async function write(
  file: string,
  year: readonly RunningMerge[],
  of: (each: RunningMerge) => { readonly cells: Uint8Array; readonly rows: number },
): Promise<void> {
  const out = createWriteStream(file);
  for (const [period, each] of year.entries()) {
    const width = each.form.agencyIds.length;
    const { cells, rows } = of(each);
    for (let row = 0; row < rows; row += 1) {
      const lines: string[] = [];
      for (let column = 0; column < width; column += 1) {
        const cell = row * width + column;
        const value = cells === each.answers ? (each.values[cell] ?? 0) : 0;
        if (cells[cell] !== 0) lines.push(`${period},${column},${row},${cells[cell]},${value}\n`);
      }
      if (!out.write(lines.join(""))) await once(out, "drain");
    }
  }
  out.end();
  await once(out, "finish");
}
