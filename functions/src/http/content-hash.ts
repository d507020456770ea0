import { createHash } from "node:crypto";
import { canonicalJson } from "../../../domain/returns/canonical.ts";
import type { ReturnContent } from "../../../domain/returns/return.ts";

/** SHA-256 of the canonical content, hex: the same words give the same receipt, in whatever order they were sent. */
export const contentHash = (content: ReturnContent): string => createHash("sha256").update(canonicalJson(content)).digest("hex");
