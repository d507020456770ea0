/** What both ways into Microsoft 365 share: where to ask, and what to say when it does not work. */
import * as v from "valibot";
import { failure, type Failure } from "../failure.ts";

export const EntraSchema = v.object({
  /** Of the app registration. */
  clientId: v.string(),
  /** "https://login.microsoftonline.com/<tenant>" */
  authority: v.string(),
  /** "api://<service>/access_as_user" */
  scope: v.string(),
});
export type Entra = v.InferOutput<typeof EntraSchema>;

/** For the dialog to hand its token to the pane: a JSON text. */
export const HandedToken = v.variant("kind", [
  v.object({ kind: v.literal("token"), token: v.string() }),
  v.object({ kind: v.literal("failed"), code: v.string() }),
]);
export type HandedToken = v.InferOutput<typeof HandedToken>;

export const cancelled: Failure = failure("sign-in-cancelled", "Chưa đăng nhập.", "Bấm Đăng nhập để thử lại.");

export const unavailable = (reference: string): Failure =>
  failure(
    "sign-in-unavailable",
    "Chưa đăng nhập được bằng tài khoản Microsoft 365.",
    "Kiểm tra mạng rồi bấm Đăng nhập lại; nếu vẫn vậy, báo quản trị hệ thống.",
    { reference },
  );
