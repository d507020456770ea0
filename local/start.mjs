import { ensureInstalled, runTypeScript } from "./bootstrap.mjs";

ensureInstalled();
runTypeScript("local/start.ts", process.argv.slice(2));
