import { ESLint } from "eslint";
import { join } from "node:path";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** What the compiler says of a file that stands in a room for the length of this test only. */
const compileIn = (room: string, source: string): string[] => {
  const trial = join(root, room, "trial.ts");
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, room, "tsconfig.json"),
    { noEmit: true, composite: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
      },
    },
  );
  if (config === undefined) throw new Error(`${room} has no tsconfig.json`);
  const host = ts.createCompilerHost(config.options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options) => (name === trial ? ts.createSourceFile(name, source, options) : read(name, options));
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === trial || exists(name);
  const program = ts.createProgram([trial], config.options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(trial))
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, "\n"));
};

const lintIn = async (file: string, source: string): Promise<string[]> => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ] as ESLint.Options["overrideConfig"],
  });
  const results = await eslint.lintText(source, { filePath: join(root, file) });
  return results.flatMap((result) => result.messages.map((message) => message.message));
};

describe("the rooms", () => {
  it.each(["document", "window", "process", "fetch", "setTimeout", "Office", "Excel"])(
    "domain does not compile with %s in it",
    (name) => {
      expect(compileIn("domain", `export const reached = ${name};`)).toContainEqual(
        expect.stringContaining(`Cannot find name '${name}'`),
      );
    },
  );

  it("domain compiles without any of them", () => {
    expect(
      compileIn("domain", `import type { Problem } from "./problem.ts";\nexport const none: readonly Problem[] = [];`),
    ).toEqual([]);
  });

  it.each([
    ["domain/plan/trial.ts", "../../functions/src/config.ts", "domain knows nobody"],
    ["addin/src/trial.ts", "../../functions/src/config.ts", "addin knows domain alone"],
    ["functions/src/http/trial.ts", "../../../addin/src/main.tsx", "functions knows domain alone"],
    ["functions/src/http/trial.ts", "../../../local/start.ts", "functions knows domain alone"],
  ])("%s may not import %s", async (file, target, reason) => {
    expect(await lintIn(file, `import * as up from "${target}";\nexport const reached = up;\n`)).toContainEqual(
      expect.stringContaining(reason),
    );
  });

  it("no file may import in a circle", async () => {
    const circle = `import { parsePlan } from "../parse.ts";\nexport const again = parsePlan;\n`;
    expect(await lintIn("domain/plan/outline/outline.ts", circle)).toContainEqual(expect.stringContaining("Dependency cycle"));
  });

  it.each([
    ["domain/plan/trial.ts", `import * as fs from "node:fs";\nexport const x = fs;\n`, "domain imports valibot"],
    ["domain/plan/trial.ts", `export const now = () => Date.now();\n`, "time comes in"],
    [
      "functions/src/http/trial.ts",
      `import { TableClient } from "@azure/data-tables";\nexport const x = TableClient;\n`,
      "Only functions/src/storage",
    ],
    ["functions/src/http/trial.ts", `export const x = process.env;\n`, "config.ts reads the environment"],
    ["addin/src/features/trial.ts", `export const x = () => Excel.run(async () => undefined);\n`, "Only addin/src/workbook"],
  ])("%s may not say %j", async (file, source, reason) => {
    expect(await lintIn(file, source)).toContainEqual(expect.stringContaining(reason));
  });
});
