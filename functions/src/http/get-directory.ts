import { json, notModified } from "./answer.ts";
import { notFound } from "./refusal.ts";
import type { Handler } from "./route.ts";

export const getDirectory: Handler = async ({ request, person, services }) => {
  const stored = await services.directories.get(person.province);
  if (stored === null) return notFound("Tỉnh của bạn chưa có danh bạ cơ quan. Hãy đề nghị quản trị viên nạp danh bạ.");
  const etag = `"${stored.tag}"`;
  return request.headers.get("if-none-match") === etag ? notModified(etag) : json(200, stored.directory, { etag });
};
