import { readdir } from "node:fs/promises";
import { type Answer, noSuchPage, textAnswer } from "./answer.ts";
import { htmlOf } from "./markdown.ts";
import { fileBelow } from "./static-folder.ts";

/**
 * The user's guide, from the Markdown files of docs/: /help/ is index.md where there is one, else the list of pages;
 * /help/name is name.md as a page; anything else (pictures) is the file itself.
 */
export async function helpPage(docsDir: string, path: string): Promise<Answer> {
  const name = path.replace(/\/$/, "");
  if (name === "") {
    const index = await fileBelow(docsDir, "index.md");
    return index.status === 200 ? page(index) : listOfPages(docsDir);
  }
  if (name.endsWith(".md")) return page(await fileBelow(docsDir, name));
  const file = await fileBelow(docsDir, name);
  return file.status === 200 ? file : page(await fileBelow(docsDir, `${name}.md`));
}

function page(file: Answer): Answer {
  if (file.status !== 200) return noSuchPage;
  return html(htmlOf(new TextDecoder().decode(file.body)));
}

async function listOfPages(docsDir: string): Promise<Answer> {
  const names = (await readdir(docsDir)).filter((name) => name.endsWith(".md")).sort();
  return html(htmlOf(["# Hướng dẫn", ...names.map((name) => `- [${name.slice(0, -3)}](/help/${name})`)].join("\n")));
}

function html(body: string): Answer {
  return textAnswer(
    200,
    "text/html; charset=utf-8",
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hướng dẫn Matran</title><style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; font: 16px/1.6 "Segoe UI", "Liberation Sans", sans-serif; color: #1b2a2f; }
h1, h2, h3 { color: #0f5c5c; line-height: 1.25; } img { max-width: 100%; border: 1px solid #d5dee0; }
pre, code { background: #eef3f3; border-radius: 4px; } code { padding: 0 .25em; } pre { padding: .75em 1em; overflow: auto; }
table { border-collapse: collapse; } td, th { border: 1px solid #d5dee0; padding: .3em .6em; text-align: left; }
</style></head><body><main>${body}</main></body></html>`,
  );
}
