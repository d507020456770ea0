import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { helpPage } from "../web/help-page.ts";

/** The user's guide as plain files: a static site does not turn Markdown into pages. Pictures lie beside them. */
export async function writeHelp(docs: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(docs, "pictures"), join(folder, "pictures"), { recursive: true });
  for (const name of readdirSync(docs).filter((file) => file.endsWith(".md"))) {
    const { body } = await helpPage(docs, name);
    const page = new TextDecoder().decode(body).replace(/(href="[^":]+)\.md(?=["#])/g, "$1.html");
    writeFileSync(join(folder, name.replace(/md$/, "html")), page);
  }
}
