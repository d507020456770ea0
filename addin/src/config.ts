/**
 * Where the service and the sign-in are: read once at start from /config.json, beside the pane's own site.
 *
 *   entra          sign-in with Microsoft 365
 *   identityBase   sign-in of this computer: a list of sample people
 */
import * as v from "valibot";
import { EntraSchema } from "./session/entra.ts";
import { done, failed, failure, type Reply } from "./failure.ts";

const Local = v.object({ apiBase: v.string(), identityBase: v.string(), entra: v.optional(v.undefined()) });
const Deployed = v.object({ apiBase: v.string(), entra: EntraSchema });
export const ConfigSchema = v.union([Deployed, Local]);
export type Config = v.InferOutput<typeof ConfigSchema>;

export async function readConfig(address = "/config.json"): Promise<Reply<Config>> {
  const unreadable = failed(
    failure(
      "no-config",
      "Ngăn Ma trận chưa đọc được cấu hình.",
      "Kiểm tra mạng rồi bấm Thử lại. Nếu vẫn vậy, báo quản trị hệ thống.",
    ),
  );
  try {
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) return unreadable;
    const decoded = v.safeParse(ConfigSchema, await answer.json());
    return decoded.success ? done(decoded.output) : unreadable;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return unreadable;
    throw error;
  }
}
