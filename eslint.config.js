/**
 * What may stand where. The compiler's project references draw the rooms; lint says who may import what, that there are no
 * cycles, and keeps each outside library behind the one folder that hides it.
 */
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const onlyIn = (room, ...names) =>
  names.map((name) => ({ group: [name, `${name}/*`], message: `Only ${room} speaks to ${name}.` }));
const dataTables = onlyIn("functions/src/storage", "@azure/data-tables", "@azure/identity");
const azureFunctions = onlyIn("functions/src/functions", "@azure/functions");

export default tseslint.config(
  { ignores: ["**/node_modules/**", "dist/**", ".matran/**"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js", "*.mjs", "local/*.mjs", "local/*/*.mjs", "test/*.mjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-x": importX, "office-addins": officeAddins },
    settings: {
      "import-x/extensions": [".ts", ".tsx", ".mjs", ".js"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".js"] })],
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/require-await": "off",
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: [
            { target: "./domain", from: ["./addin", "./functions", "./local", "./test"], message: "domain knows nobody." },
            { target: "./addin", from: ["./functions", "./local", "./test"], message: "addin knows domain alone." },
            { target: "./functions", from: ["./addin", "./local", "./test"], message: "functions knows domain alone." },
            { target: "./local", from: ["./test"], message: "local does not lean on its tests." },
          ],
        },
      ],
      "no-empty": ["error", { allowEmptyCatch: false }],
    },
  },
  { files: ["**/*.mjs", "eslint.config.js"], ...tseslint.configs.disableTypeChecked },
  {
    files: ["domain/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(?!valibot$)[^.]", message: "domain imports valibot and itself." }] },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The time comes in as an argument." },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "The time comes in as an argument.",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "Chance comes in as an argument.",
        },
      ],
    },
  },
  {
    files: ["functions/src/**/*.ts"],
    ignores: ["functions/src/config.ts"],
    rules: {
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "config.ts reads the environment." }],
    },
  },
  {
    files: ["functions/src/**/*.ts"],
    ignores: ["functions/src/storage/**", "functions/src/functions/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [...dataTables, ...azureFunctions] }] },
  },
  { files: ["functions/src/storage/**/*.ts"], rules: { "no-restricted-imports": ["error", { patterns: azureFunctions }] } },
  { files: ["functions/src/functions/**/*.ts"], rules: { "no-restricted-imports": ["error", { patterns: dataTables }] } },
  {
    files: ["addin/src/**/*.{ts,tsx}"],
    ignores: ["addin/src/workbook/**", "addin/src/main.tsx"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: "Only addin/src/workbook says Excel." },
        { name: "Office", message: "Only addin/src/workbook and main.tsx say Office." },
      ],
    },
  },
  {
    files: ["addin/src/workbook/**/*.ts"],
    rules: Object.fromEntries(
      [
        "call-sync-after-load",
        "call-sync-before-read",
        "load-object-before-read",
        "no-context-sync-in-loop",
        "no-empty-load",
        "no-navigational-load",
        "no-office-initialize",
        "test-for-null-using-isNullObject",
      ].map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
);
