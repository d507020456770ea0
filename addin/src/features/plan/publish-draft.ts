/**
 * Publishing, without losing what somebody else published meanwhile:
 *
 *   never published                              first version, refused where the service has one
 *   drawn from version 2, the service has 2      version 3
 *   drawn from version 2, the service has 3      refused as `newer-plan`; the officer decides (`replacing`)
 */
import type { MatranApi } from "../../api/matran-api.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import type { PlanDraft } from "./plan-draft.ts";

export async function publishDraft(api: MatranApi, draft: PlanDraft, replacing: boolean): Promise<Reply<PlanDraft>> {
  const base = await baseOf(api, draft, replacing);
  if (!base.ok) return base;
  const saved = await api.publish(draft.plan, base.value);
  return saved.ok ? done({ ...draft, version: saved.value.value.version, etag: saved.value.etag }) : saved;
}

/** The entity tag to build on, null for a first version. */
async function baseOf(api: MatranApi, { plan, version, etag }: PlanDraft, replacing: boolean): Promise<Reply<string | null>> {
  if (!replacing && (version === null || etag !== null)) return done(etag);
  const standing = await api.plan(plan.id);
  if (!standing.ok) return standing;
  const moved = !replacing && standing.value.value.version !== version;
  return moved ? failed(newerPlan) : done(standing.value.etag);
}

const newerPlan = failure(
  "newer-plan",
  "Kế hoạch trên hệ thống đã được người khác sửa.",
  "Chọn có ban hành bản trong sổ tính thành bản mới hay không.",
);
