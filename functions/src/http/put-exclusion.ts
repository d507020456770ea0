import { ExclusionRequestSchema } from "../../../domain/api/workflow.ts";
import { json } from "./answer.ts";
import { decodeWords } from "./decode.ts";
import { findPeriod, findSender } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Leaves an agency out of the period's merge and coverage, with a reason; `excluded` false takes it in again. */
export const putExclusion: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findSender(open, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  const wish = await decodeWords(ExclusionRequestSchema, request);
  if (isRefusal(wish)) return wish;
  if (open.stage === "locked") return locked;
  const at = services.now().toISOString();
  const exclusion = wish.excluded ? { agencyId: agency.id, reason: wish.reason, by: person.name, at } : null;
  if (!(await services.notes.exclude(open.scope, agency.id, exclusion, { by: person, at, reason: wish.reason }))) return locked;
  return json(200, { agencyId: agency.id, excluded: wish.excluded, reason: wish.reason });
};

const locked = refuse("step-refused", {
  title: "Kỳ báo cáo đã khóa sổ. Hãy mở phiên bản tổng hợp mới rồi thay đổi danh sách.",
});
