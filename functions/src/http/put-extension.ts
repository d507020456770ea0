import { ExtensionRequestSchema } from "../../../domain/api/workflow.ts";
import { dueDayOf } from "../../../domain/chase/chase.ts";
import { json } from "./answer.ts";
import { decodeWords, malformed } from "./decode.ts";
import { findPeriod, findReporter } from "./find.ts";
import { notesOfPeriod } from "./passed-on.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Gives one agency a later day, with a reason and an end; `until` null takes it back. */
export const putExtension: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  const wish = await decodeWords(ExtensionRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const { until, reason } = wish;
  if (open.stage === "locked") return locked;
  const notes = await notesOfPeriod(services, open);
  const usual = dueDayOf({ ...open, notes: { ...notes, extensions: [] } }, agency.id);
  if (until !== null && until <= usual) return malformed("until", "Ngày gia hạn phải sau hạn gửi hiện nay của cơ quan.");
  if (until !== null && until < open.today) return malformed("until", "Ngày gia hạn đã qua. Hãy chọn từ hôm nay trở đi.");
  const at = services.now().toISOString();
  const extension = until === null ? null : { agencyId: agency.id, until, reason, by: person.name, at };
  if (!(await services.notes.extend(open.scope, agency.id, extension, { by: person, at, reason }))) return locked;
  return json(200, { agencyId: agency.id, dueOn: until ?? usual, extendedTo: until });
};

const locked = refuse("step-refused", {
  title: "Kỳ báo cáo đã khóa sổ nên không gia hạn được. Hãy mở phiên bản tổng hợp mới trước.",
});
