import { ensureInstalled, runTypeScript } from "../local/bootstrap.mjs";

ensureInstalled();
runTypeScript("test/run.ts", process.argv.slice(2));
