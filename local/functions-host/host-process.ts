/** The process that is the functions host; its log is its standard output. */
import { fileURLToPath } from "node:url";
import { servePart } from "../child-process.ts";
import { type FunctionsHostOptions, startFunctionsHost } from "./functions-host.ts";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

await servePart((options: FunctionsHostOptions) => startFunctionsHost({ ...options, log: (line) => console.log(line) }));
