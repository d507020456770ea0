/**
 * What each route takes and gives, by the very schemas that decode it on both sides: the interface's documentation is made from
 * this and from routes.ts. `codes` are the refusals that a route has of its own; those that every route has are not repeated.
 */
import * as v from "valibot";
import { ContactRequestSchema, ContactSchema, ContactsAnswerSchema } from "../../../domain/agency/contact.ts";
import { DirectoryChangeRequestSchema } from "../../../domain/agency/directory-change.ts";
import { DirectorySchema } from "../../../domain/agency/directory.ts";
import * as api from "../../../domain/api/api.ts";
import { ReportPacketsSchema } from "../../../domain/exchange/report-packets.ts";
import { IsoDate, Key } from "../../../domain/plan/plan.ts";
import { PublishedPlanSchema } from "../../../domain/plan/published-plan.ts";
import { ReturnContentSchema } from "../../../domain/returns/return.ts";

export interface RouteDescription {
  readonly summary: string;
  readonly body?: v.GenericSchema | "workbook";
  readonly answer: v.GenericSchema | "workbook" | "document" | "archive";
  /** Request headers beside the token. */
  readonly headers?: readonly ("If-Match" | "If-None-Match" | "Idempotency-Key" | "X-File-Name" | "X-Reason")[];
  readonly query?: readonly string[];
  readonly codes?: readonly api.ProblemCode[];
  /** Whether it answers in pages where `limit` is given. */
  readonly pages?: boolean;
}

const part = v.picklist(["ok", "down"]);
const HealthAnswerSchema = v.object({ status: part, storage: part, signIn: part });
const ExtensionAnswerSchema = v.object({ agencyId: Key, dueOn: IsoDate, extendedTo: v.nullable(IsoDate) });
const ExclusionAnswerSchema = v.object({ agencyId: Key, excluded: v.boolean(), reason: v.string() });

const step = ["step-refused"] as const;
/** Of routes that take words of a person. */
const words = ["secret-content", ...step] as const;
const sending = ["return-has-problems", "secret-content", "newer-return", "key-used-otherwise", "precondition-missing"] as const;
const sendingHeaders = ["If-Match", "If-None-Match", "Idempotency-Key"] as const;

export const descriptions: Readonly<Record<string, RouteDescription>> = {
  "get-health": { summary: "What is down.", answer: HealthAnswerSchema },
  "get-me": { summary: "Who is signed in, and what she may do.", answer: api.MeAnswerSchema },
  "get-directory": { summary: "The province's agencies.", answer: DirectorySchema, headers: ["If-None-Match"] },
  "get-plans": { summary: "The province's plans.", answer: api.PlansAnswerSchema, pages: true },
  "get-plan": { summary: "A plan in its newest version.", answer: api.PlanAnswerSchema },
  "put-plan": {
    summary: "Publishes a plan, or a newer version of one.",
    body: PublishedPlanSchema,
    answer: api.SavedPlanAnswerSchema,
    headers: ["If-Match", "If-None-Match"],
    codes: ["plan-has-problems", "secret-content", "newer-plan", "precondition-missing"],
  },
  "get-periods": { summary: "A plan's periods.", answer: api.PeriodsAnswerSchema, pages: true },
  "put-period": {
    summary: "Opens a period, or moves its days due.",
    body: api.OpenPeriodRequestSchema,
    answer: api.OpenPeriodAnswerSchema,
    codes: ["period-has-problems", ...step],
  },
  "get-period": { summary: "A period, with the plan as it is carried out in it.", answer: api.PeriodAnswerSchema },
  "get-calendar": { summary: "By which calendar a plan's periods open.", answer: api.CalendarAnswerSchema },
  "put-calendar": {
    summary: "Sets a plan's own calendar.",
    body: api.PlanCalendarSchema,
    answer: api.CalendarAnswerSchema,
    codes: step,
  },
  "get-returns": { summary: "Who owes a return, and where each stands.", answer: api.ReturnsAnswerSchema },
  "get-return": { summary: "An agency's return.", answer: api.ReturnAnswerSchema, codes: ["no-return-yet"] },
  "put-return": {
    summary: "Sends a return, whole or not at all; the answer is its receipt.",
    body: ReturnContentSchema,
    answer: api.ReceiptSchema,
    headers: sendingHeaders,
    codes: [...sending, ...step],
  },
  "get-last-return": {
    summary: "What an agency said before a period.",
    answer: api.LastReturnAnswerSchema,
    query: ["before"],
    codes: ["malformed-request", "no-return-yet"],
  },
  "put-decision": {
    summary: "Accepts a return, or sends it back with reasons.",
    body: api.DecisionRequestSchema,
    answer: api.ReturnHeadSchema,
    codes: ["no-return-yet", "newer-return", ...words],
  },
  "put-want-back": {
    summary: "A reporter asks for her agency's accepted return to be sent back, with a reason; null takes the request back.",
    body: api.WantBackRequestSchema,
    answer: api.ReturnHeadSchema,
    codes: ["no-return-yet", "newer-return", ...words],
  },
  "get-merge": { summary: "The province's view of a period.", answer: api.MergeAnswerSchema },
  "get-outliers": {
    summary: "Figures unlike an agency's own history or its peers, to be asked about before they are merged.",
    answer: api.OutliersAnswerSchema,
  },
  "get-export": {
    summary: "The same as an .xlsx file; `copy=values` leaves formulas and all that is hidden out.",
    answer: "workbook",
    query: ["copy"],
  },
  "get-report": { summary: "The report to the People's Committee, drafted from the merged figures.", answer: "document" },
  "get-packets": {
    summary:
      "The period for another reporting system: packets of the kinds that QCVN 125:2021/BTTTT names, in fields of our own; not its official schema.",
    answer: ReportPacketsSchema,
  },
  "get-forms": { summary: "Workbooks to fill without the pane, one for each agency that owes a return.", answer: "archive" },
  "get-form": { summary: "One agency's workbook to fill.", answer: "workbook" },
  "put-return-file": {
    summary: "Sends a filled workbook: the same checks and receipt; the stamp inside says whose it is.",
    body: "workbook",
    answer: api.ReceiptSchema,
    headers: [...sendingHeaders, "X-File-Name", "X-Reason"],
    codes: [...sending, ...step],
  },
  "get-return-file": {
    summary: "The workbook in which a return came, byte for byte.",
    answer: "workbook",
    query: ["revision"],
    codes: ["no-return-yet"],
  },
  "put-approval": {
    summary: "The agency's second person lets a return go, or withholds it.",
    body: api.ApprovalRequestSchema,
    answer: api.ReturnHeadSchema,
    codes: ["no-return-yet", "newer-return", ...words],
  },
  "put-on-behalf": {
    summary: "The police enter a return in an agency's place.",
    body: api.OnBehalfRequestSchema,
    answer: api.ReceiptSchema,
    headers: sendingHeaders,
    codes: [...sending, ...step],
  },
  "put-extension": {
    summary: "Gives an agency more time, or takes it back.",
    body: api.ExtensionRequestSchema,
    answer: ExtensionAnswerSchema,
    codes: words,
  },
  "put-exclusion": {
    summary: "Leaves an agency out of a period's merge, or takes it in again.",
    body: api.ExclusionRequestSchema,
    answer: ExclusionAnswerSchema,
    codes: words,
  },
  "put-correction": {
    summary: "Sets right what a locked period took: as a new version of it, or as a difference in an open period.",
    body: api.CorrectionRequestSchema,
    answer: api.CorrectionAnswerSchema,
    codes: words,
  },
  "get-inquiries": {
    summary: "What agencies are asked to explain, and what they answered: all, or those of the caller's own agencies.",
    answer: api.InquiriesAnswerSchema,
  },
  "put-inquiry": {
    summary: "Asks an agency to explain something, once, or takes the question back while it is not answered.",
    body: api.InquiryRequestSchema,
    answer: api.InquiriesAnswerSchema,
    codes: words,
  },
  "put-explanation": {
    summary: "What the agency answers; no return changes for it.",
    body: api.ExplanationRequestSchema,
    answer: api.InquiriesAnswerSchema,
    codes: words,
  },
  "put-closing": {
    summary: "Puts a version of the merge on record, locks a period, or opens a new version.",
    body: api.ClosingRequestSchema,
    answer: api.ClosingAnswerSchema,
    codes: words,
  },
  "get-chase": { summary: "Who is missing, late or sent back, and whom to call.", answer: api.ChaseAnswerSchema },
  "put-reminders": {
    summary: "Reminds those who owe, once for each deadline.",
    body: api.RemindersRequestSchema,
    answer: api.RemindersAnswerSchema,
    codes: step,
  },
  "get-reminder-letter": { summary: "The reminder as a letter.", answer: "document" },
  "get-audit": { summary: "Who changed what in a period, newest first.", answer: api.AuditAnswerSchema, pages: true },
  "get-audit-verification": { summary: "Whether every chain of the audit is whole.", answer: api.AuditVerificationSchema },
  "put-directory-change": {
    summary: "Opens, closes, renames, merges or splits agencies.",
    body: DirectoryChangeRequestSchema,
    answer: DirectorySchema,
    codes: ["directory-has-problems", ...words],
  },
  "get-contacts": { summary: "Whom to call in each agency.", answer: ContactsAnswerSchema, pages: true },
  "put-contact": { summary: "Names the person to call.", body: ContactRequestSchema, answer: ContactSchema, codes: words },
  "get-people": { summary: "The province's people and their rights.", answer: api.PeopleAnswerSchema, pages: true },
  "put-person": {
    summary: "Appoints a person, or changes what she may do.",
    body: api.PersonRequestSchema,
    answer: api.PersonAnswerSchema,
    codes: words,
  },
};
