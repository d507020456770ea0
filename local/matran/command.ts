/** What a command of `npm run -s matran` gives back: nothing is printed before all of it is known. */
import type { Problem } from "../../domain/problem.ts";

export interface CommandResult {
  /** 0: done. 2: an input could not be read, and stderr says which and why. 3: what was checked does not hold. */
  readonly exitCode: 0 | 2 | 3;
  readonly stdout: string;
  readonly stderr: string;
}

export const done = (stdout: string, stderr = ""): CommandResult => ({ exitCode: 0, stdout, stderr });
export const failed = (...lines: readonly string[]): CommandResult => ({
  exitCode: 2,
  stdout: "",
  stderr: lines.map((line) => `${line}\n`).join(""),
});

/** "bao-cao.xlsx, Báo cáo!E12: …" */
export const problemLine = (file: string, { place, message }: Problem): string => {
  const at =
    place?.kind === "cell"
      ? `, ${place.sheet}!${place.address}`
      : place?.kind === "line"
        ? `, dòng ${place.line}`
        : place
          ? `, ${place.path}`
          : "";
  return `${file}${at}: ${message}`;
};
