import { ensureInstalled, runTypeScript } from "../bootstrap.mjs";

ensureInstalled();
runTypeScript("local/matran/matran.ts", process.argv.slice(2));
