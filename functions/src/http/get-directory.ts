import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { json, notModified } from "./answer.ts";
import type { Handler } from "./route.ts";

/** The province's own directory, or the bodies that every province has while it keeps none. */
export const getDirectory: Handler = async ({ request, person, services }) => {
  const stored = await services.directories.get(person.province);
  const { directory, tag } = stored ?? { directory: nationalDirectory, tag: "national" };
  const etag = `"${tag}"`;
  return request.headers.get("if-none-match") === etag ? notModified(etag) : json(200, directory, { etag });
};
