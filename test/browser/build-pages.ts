/** Before the first file of browser tests: the pages, built once for all of them. */
import { buildWeb } from "../../local/start/build-web.ts";

export const setup = (): Promise<void> => buildWeb((line) => process.stdout.write(`${line}\n`));
