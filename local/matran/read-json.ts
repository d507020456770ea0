/** JSON out of a file; a text that is none is refused. */
import { accepted, refused, type Outcome } from "../../domain/problem.ts";
import { readInput } from "./read-input.ts";

export async function readJson(path: string): Promise<Outcome<unknown>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  try {
    return accepted(JSON.parse(new TextDecoder().decode(bytes.value)) as unknown);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const message = `Tệp này không phải JSON hợp lệ: ${cause.message}.`;
    return refused({ code: "not-json", severity: "error", message, place: null });
  }
}
