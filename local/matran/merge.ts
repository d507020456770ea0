/** `matran merge PLAN RETURNS…`: prints the merge and the figures as one JSON object. */
import { done, type CommandResult } from "./command.ts";
import { mergeFiles } from "./merge-files.ts";

export async function merge(args: readonly string[], now: string): Promise<CommandResult> {
  const result = await mergeFiles("merge", args, now);
  if ("exitCode" in result) return result;
  const { period, merged, kpis, remarks } = result;
  return done(`${JSON.stringify({ period, merged, kpis }, null, 2)}\n`, remarks.map((line) => `${line}\n`).join(""));
}
