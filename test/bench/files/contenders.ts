/**
 * The programs that a bench compares, as the service is run: compiled beforehand into one file each, so that no contender's process
 * carries the tools that read TypeScript. They take turns, each time in a new process: all are cold, and a busy computer is as hard
 * on each.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";

/** What every contender prints of itself. */
export interface Took {
  /** By the clock. */
  readonly milliseconds: number;
  /** That the program's own thread worked: what other programs on the computer take is not in it. */
  readonly work: number;
  readonly peakMegabytes: number;
}

/** Compiles `files/NAME.ts` and all that it imports into one file below `into`, and gives its path. */
export async function compiled(name: string, into: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    // The libraries to compare with are found from where the bench stands, not from where it was compiled to.
    define: { "import.meta.dirname": JSON.stringify(join(import.meta.dirname, "..")) },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: into,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(into, `${name}.mjs`);
}

/** One run of one contender. */
export function runOnce<T extends Took>(command: readonly string[], ...parameters: readonly string[]): T {
  const [program = "", ...before] = command;
  const { stdout, stderr, status } = spawnSync(program, [...before, ...parameters], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${[...command, ...parameters].join(" ")}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

/** Each of `who` once in every round. */
export function takeTurns<T extends Took>(
  who: readonly string[],
  rounds: number,
  run: (each: string) => T,
): ReadonlyMap<string, readonly T[]> {
  const runs = new Map<string, T[]>(who.map((each) => [each, []]));
  for (let round = 0; round < rounds; round += 1) for (const each of who) runs.get(each)?.push(run(each));
  return runs;
}
