import type { ReturnAnswer } from "../../../domain/api/returns.ts";
import { belongsTo, mayReadReturnOf } from "../auth/rights.ts";
import { json } from "./answer.ts";
import { entityTag } from "./etag.ts";
import { findPeriod, findReporter } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

export const getReturn: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, call.request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayReadReturnOf(call.person, agency, open)) return refuse("not-allowed");
  const { returns } = call.services;
  const standing = await returns.head(open.scope, agency.id);
  if (standing === null) return refuse("no-return-yet");
  const { head } = standing;
  const inside = head.status === "awaiting-approval" || head.status === "withheld";
  if (inside && !belongsTo(call.person, agency, open))
    return refuse("no-return-yet", { title: "Báo cáo đang được cơ quan duyệt, chưa gửi đến Công an tỉnh." });
  const body: ReturnAnswer = { head, content: await returns.content(open.scope, agency.id, head.revision) };
  return json(200, body, { etag: entityTag("r", head.revision) });
};
