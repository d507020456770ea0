/** What agencies are asked to explain: asked by a leader or the police, answered by the agency's own reporter, on record in the audit. */
import { ExplanationRequestSchema, type InquiriesAnswer, InquiryRequestSchema } from "../../../domain/api/workflow.ts";
import { isItsOwn, mostOfAnAgency } from "../../../domain/period/inquiry.ts";
import { belongsTo, hasRole, mayReportFor } from "../auth/rights.ts";
import { inquiryId } from "../storage/keys.ts";
import { json } from "./answer.ts";
import { decodeWords, malformed } from "./decode.ts";
import { findPeriod, findReporter, type OpenPeriod } from "./find.ts";
import { notesOfPeriod } from "./passed-on.ts";
import { isRefusal, notFound, refuse } from "./refusal.ts";
import type { Call, Handler } from "./route.ts";

export const getInquiries: Handler = async (call) => {
  const open = await findPeriod(call);
  return isRefusal(open) ? open : json(200, await seenBy(call, open));
};

/** An agency never sees what another is asked. */
async function seenBy({ person, services }: Call, open: OpenPeriod): Promise<InquiriesAnswer> {
  const { inquiries } = await notesOfPeriod(services, open);
  if (hasRole(person, "aggregator", "leader")) return [...inquiries];
  const own = new Set(open.plan.agencies.filter((agency) => belongsTo(person, agency, open)).map(({ id }) => id));
  return inquiries.filter(({ agencyId }) => own.has(agencyId));
}

/** The same question again is the same inquiry. A locked period can be asked about too: nothing in it changes. */
export const putInquiry: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  const wish = await decodeWords(InquiryRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const at = services.now().toISOString();
  if (wish.step === "withdraw") {
    const place = { agencyId: agency.id, id: wish.inquiryId };
    if (!(await services.notes.withdrawInquiry(open.scope, place, { by: person, at, reason: "" })))
      return refuse("step-refused", { title: "Câu hỏi này đã được trả lời hoặc đã rút. Hãy tải lại để xem." });
    return json(200, await seenBy(call, open));
  }
  const { about, question } = wish;
  if (!isItsOwn(open.plan, agency.id, about))
    return malformed("about", "Kế hoạch không giao việc này cho cơ quan được hỏi. Hãy tải lại rồi chọn lại.");
  const id = inquiryId(about, question);
  const { inquiries } = await services.notes.read(open.scope);
  const others = inquiries.filter((each) => each.agencyId === agency.id && each.id !== id);
  if (others.length >= mostOfAnAgency)
    return refuse("step-refused", {
      title: `Cơ quan này đã có ${mostOfAnAgency} yêu cầu giải trình trong kỳ. Hãy làm việc trực tiếp với cơ quan.`,
    });
  await services.notes.inquire(
    open.scope,
    { id, agencyId: agency.id, about, question, by: person.name, at, answer: null },
    person,
  );
  return json(200, await seenBy(call, open));
};

export const putExplanation: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  // An agency that was asked and has gone by now is answered for by who goes on from it.
  const agency = open.plan.agencies.find(({ id }) => id === request.params.agencyId);
  if (agency === undefined) return notFound("Kế hoạch này không có cơ quan đó.");
  if (!mayReportFor(person, agency, open)) return refuse("not-allowed");
  const wish = await decodeWords(ExplanationRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const why = { by: person, at: services.now().toISOString(), reason: "" };
  const place = { agencyId: agency.id, id: wish.inquiryId };
  if (!(await services.notes.explain(open.scope, place, wish.text, why)))
    return refuse("step-refused", { title: "Yêu cầu giải trình này đã được rút. Hãy tải lại để xem." });
  return json(200, await seenBy(call, open));
};
