/**
 * 5,000 damaged files of returns at the service: `npx node test/fuzz/files.ts`, or as many: `npx node test/fuzz/files.ts 50000`, other ones:
 * `npx node test/fuzz/files.ts 5000 77`. Ends with 1 at an answer of 500, a number that was not in the file, or a file in another
 * agency's return; what did it lies in .matran/fuzz/.
 */
import fc from "fast-check";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileCases } from "./file-cases.ts";
import { triedFiles } from "./file-service.ts";

const count = Number(process.argv[2] ?? 5_000);
const seed = Number(process.argv[3] ?? 2026);
const batch = 200;
const kept = join(import.meta.dirname, "..", "..", ".matran", "fuzz");

const answers = new Map<string, number>();
let faults = 0;
for (let done = 0; done < count; done += batch) {
  const service = await triedFiles();
  const form = service.forms[(done / batch) % service.forms.length];
  if (form === undefined) break;
  for (const one of fc.sample(fileCases(form.bytes), { seed: seed + done, numRuns: Math.min(batch, count - done) })) {
    const { status, fault } = await service.tryFile(form.agencyId, one);
    const key = `${one.name}: ${status}`;
    answers.set(key, (answers.get(key) ?? 0) + 1);
    if (fault === null) continue;
    faults += 1;
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `file-${faults}.xlsx`), one.bytes);
    console.log(`file-${faults}.xlsx, ${form.agencyId}, ${one.name}, ${status}: ${fault.slice(0, 400)}`);
  }
}
for (const [key, times] of [...answers].sort()) console.log(`${key} × ${times}`);
console.log(`${count} files, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
