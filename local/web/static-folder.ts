import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Answer, noSuchPage } from "./answer.ts";
import { contentTypeOf } from "./content-type.ts";

/**
 * A file below `folder`, or 404. Nothing outside the folder is ever read: not by "..", not by an absolute path, not by a
 * link that leads out. A folder answers with its index.html.
 */
export async function fileBelow(folder: string, path: string): Promise<Answer> {
  if (path.includes("\0") || path.includes("\\")) return noSuchPage;
  const found = await existing(join(folder, path));
  const root = await existing(folder);
  if (found === null || root === null || (found !== root && !found.startsWith(root + sep))) return noSuchPage;
  const file = (await stat(found)).isDirectory() ? await existing(join(found, "index.html")) : found;
  if (file === null) return noSuchPage;
  return { status: 200, contentType: contentTypeOf(file), body: await readFile(file), keep: keepFor(file) };
}

/** Vite names the files in assets/ by their content, so they never change under a name; everything else is asked for again. */
function keepFor(file: string): Answer["keep"] {
  return file.includes(`${sep}assets${sep}`) ? "for-ever" : "ask-again";
}

async function existing(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG";
}
