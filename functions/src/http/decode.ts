/** The one way in: path parts, headers and bodies are decoded here by their schema, and what does not fit is named by its field. */
import * as v from "valibot";
import { wordsSecrecy } from "../../../domain/plan/secrecy.ts";
import type { Problem } from "../../../domain/problem.ts";
import { type ShapeFault, shapeFault } from "./json-shape.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Incoming } from "./request.ts";

const maxBodyBytes = 1024 * 1024;

const atField = (path: string, message: string): Problem => ({
  code: "malformed-field",
  severity: "error",
  message,
  place: { kind: "field", path },
});

export const malformed = (path: string, message: string): Refusal =>
  refuse("malformed-request", { problems: [atField(path, message)] });

/** `T` or the refusal that names each field (at most 20) that does not fit. */
export function decode<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | Refusal {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const problems = result.issues.slice(0, 20).map((issue) => {
    const path = v.getDotPath(issue) ?? "";
    return atField(path, `Giá trị không đúng mẫu ở mục "${path === "" ? "nội dung" : path}".`);
  });
  return refuse("malformed-request", { problems });
}

/** The body, at most 1 MiB of it. */
export async function bodyBytes(request: Incoming): Promise<ArrayBuffer | Refusal> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes) return refuse("too-large");
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > maxBodyBytes ? refuse("too-large") : bytes;
}

export async function decodeBody<T>(schema: v.GenericSchema<unknown, T>, request: Incoming): Promise<T | Refusal> {
  const bytes = await bodyBytes(request);
  if (isRefusal(bytes)) return bytes;
  const value = parseJson(bytes);
  return isRefusal(value) ? value : decode(schema, value);
}

/** A body with words of a person beside plans and returns, which have their own search: none of them may bear a secrecy mark. */
export async function decodeWords<T>(schema: v.GenericSchema<unknown, T>, request: Incoming): Promise<T | Refusal> {
  const words = await decodeBody(schema, request);
  return isRefusal(words) ? words : (refusedAsSecret(words) ?? words);
}

export function refusedAsSecret(words: unknown): Refusal | null {
  const problems = wordsSecrecy(words);
  return problems.length === 0 ? null : refuse("secret-content", { problems });
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const fault = shapeFault(text);
    if (fault !== null) return malformed(fault.path, shapeWords[fault.kind]);
    return mayBreak.test(text) ? JSON.parse(text, refuseBrokenValue) : JSON.parse(text);
  } catch (cause) {
    if (cause instanceof BrokenValue) return malformed(cause.field, cause.message);
    if (cause instanceof SyntaxError || cause instanceof TypeError)
      return malformed("", "Nội dung gửi lên không phải JSON hợp lệ.");
    throw cause;
  }
}

const shapeWords: Readonly<Record<ShapeFault["kind"], string>> = {
  "too-deep": "Nội dung gửi lên lồng nhau quá nhiều tầng.",
  twice: "Mục này được ghi hai lần. Hãy chỉ giữ một.",
  reserved: "Tên mục này không được dùng.",
};

class BrokenValue extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** Only an escape writes NUL or half a pair, only an exponent or a very long number is infinite: most bodies need no second look. */
const mayBreak = /\\u|\d[eE]|\d{300}/;

/** NUL and halves of surrogate pairs do not survive storage unchanged, and a receipt's hash is over what is stored. */
const brokenText = /\u0000|\p{Surrogate}/u;

function refuseBrokenValue(key: string, value: unknown): unknown {
  if (brokenText.test(key) || (typeof value === "string" && brokenText.test(value)))
    throw new BrokenValue(key, "Nội dung chữ có ký tự hỏng. Hãy nhập lại ô này.");
  // 1e999 is JSON, and no number that could be written again.
  if (typeof value === "number" && !Number.isFinite(value)) throw new BrokenValue(key, "Số này quá lớn. Hãy nhập lại.");
  return value;
}
