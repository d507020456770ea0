/** The service as the pane sees it: one function per route of domain/api, answers decoded. */
import {
  apiPaths,
  type ApprovalRequest,
  AuditAnswerSchema,
  AuditVerificationSchema,
  type CorrectionRequest,
  type ExplanationRequest,
  InquiriesAnswerSchema,
  type InquiryRequest,
  CorrectionAnswerSchema,
  ClosingAnswerSchema,
  type ClosingRequest,
  PeopleAnswerSchema,
  PersonAnswerSchema,
  type PersonRequest,
  ChaseAnswerSchema,
  ExclusionAnswerSchema,
  type ExclusionRequest,
  ExtensionAnswerSchema,
  type ExtensionRequest,
  PeriodAnswerSchema,
  RemindersAnswerSchema,
  type RemindersRequest,
  type DecisionRequest,
  LastReturnAnswerSchema,
  MeAnswerSchema,
  MergeAnswerSchema,
  OutliersAnswerSchema,
  type OpenPeriodRequest,
  OpenPeriodAnswerSchema,
  PeriodsAnswerSchema,
  PlanAnswerSchema,
  PlansAnswerSchema,
  ReceiptSchema,
  ReturnAnswerSchema,
  ReturnHeadSchema,
  ReturnsAnswerSchema,
  SavedPlanAnswerSchema,
  type WantBackRequest,
  fileWordHeaders,
} from "../../../domain/api/api.ts";
import { type ContactRequest, ContactsAnswerSchema, ContactSchema } from "../../../domain/agency/contact.ts";
import { DirectorySchema } from "../../../domain/agency/directory.ts";
import type { DirectoryChange } from "../../../domain/agency/directory-change.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import type { ReturnContent } from "../../../domain/returns/return.ts";
import type { Http } from "./http.ts";

/** `etag` null: nothing is there yet, and nothing may be. */
const condition = (etag: string | null): Record<string, string> =>
  etag === null ? { "If-None-Match": "*" } : { "If-Match": etag };

export const matranApi = (http: Http) => ({
  me: () => http.ask({ path: apiPaths.me, schema: MeAnswerSchema }),
  directory: () => http.ask({ path: apiPaths.directory, schema: DirectorySchema }),
  plans: () => http.ask({ path: apiPaths.plans, schema: PlansAnswerSchema }),
  plan: (planId: string) => http.ask({ path: apiPaths.plan(planId), schema: PlanAnswerSchema }),
  publish: (plan: PublishedPlan, etag: string | null) =>
    http.ask({
      path: apiPaths.plan(plan.id),
      schema: SavedPlanAnswerSchema,
      method: "PUT",
      body: plan,
      headers: condition(etag),
    }),
  periods: (planId: string) => http.ask({ path: apiPaths.periods(planId), schema: PeriodsAnswerSchema }),
  openPeriod: (planId: string, periodId: string, request: OpenPeriodRequest) =>
    http.ask({ path: apiPaths.period(planId, periodId), schema: OpenPeriodAnswerSchema, method: "PUT", body: request }),
  returns: (planId: string, periodId: string) =>
    http.ask({ path: apiPaths.returns(planId, periodId), schema: ReturnsAnswerSchema }),
  agencyReturn: (planId: string, periodId: string, agencyId: string) =>
    http.ask({ path: apiPaths.agencyReturn(planId, periodId, agencyId), schema: ReturnAnswerSchema }),
  /** The same `key` with the same content again gives the same receipt and no second revision. */
  send: (content: ReturnContent, etag: string | null, key: string) =>
    http.ask({
      path: apiPaths.agencyReturn(content.planId, content.periodId, content.agencyId),
      schema: ReceiptSchema,
      method: "PUT",
      body: content,
      headers: { ...condition(etag), "Idempotency-Key": key },
    }),
  decide: (planId: string, periodId: string, agencyId: string, decision: DecisionRequest) =>
    http.ask({ path: apiPaths.decision(planId, periodId, agencyId), schema: ReturnHeadSchema, method: "PUT", body: decision }),
  /** Asks for an accepted return to be sent back; null takes the request back. */
  wantBack: (planId: string, periodId: string, agencyId: string, wish: WantBackRequest) =>
    http.ask({ path: apiPaths.wantBack(planId, periodId, agencyId), schema: ReturnHeadSchema, method: "PUT", body: wish }),
  merge: (planId: string, periodId: string) => http.ask({ path: apiPaths.merge(planId, periodId), schema: MergeAnswerSchema }),
  outliers: (planId: string, periodId: string) =>
    http.ask({ path: apiPaths.outliers(planId, periodId), schema: OutliersAnswerSchema }),
  exportFile: (planId: string, periodId: string) => http.bytes(apiPaths.export(planId, periodId)),
  /** For people outside: what is seen and nothing else. */
  valuesFile: (planId: string, periodId: string) => http.bytes(apiPaths.valuesCopy(planId, periodId)),
  reportFile: (planId: string, periodId: string) => http.bytes(apiPaths.report(planId, periodId)),
  packetsFile: (planId: string, periodId: string) => http.bytes(apiPaths.packets(planId, periodId)),
  /** The fill-in files of all agencies in one .zip. */
  forms: (planId: string, periodId: string) => http.bytes(apiPaths.forms(planId, periodId)),
  /** One agency's fill-in file, with what it has sent, or said last time, already in it. */
  form: (planId: string, periodId: string, agencyId: string) => http.bytes(apiPaths.form(planId, periodId, agencyId)),
  /** A filled workbook that came by mail; the stamp inside says whose it is. `over`: the revision that it takes the place of, where that was asked. */
  sendFile: (planId: string, periodId: string, file: File, reason: string, over: number | null) =>
    http.ask({
      path: apiPaths.files(planId, periodId),
      schema: ReceiptSchema,
      method: "PUT",
      file,
      headers: {
        [fileWordHeaders.name]: encodeURIComponent(file.name),
        ...(reason === "" ? {} : { [fileWordHeaders.reason]: encodeURIComponent(reason) }),
        ...(over === null ? {} : { "If-Match": `"r${over}"` }),
      },
    }),
  /** The file in which the standing revision came, byte for byte. */
  returnFile: (planId: string, periodId: string, agencyId: string) => http.bytes(apiPaths.returnFile(planId, periodId, agencyId)),
  /** The plan as it is carried out in this period: successors in the place of agencies that have gone. */
  period: (planId: string, periodId: string) => http.ask({ path: apiPaths.period(planId, periodId), schema: PeriodAnswerSchema }),
  chase: (planId: string, periodId: string) => http.ask({ path: apiPaths.chase(planId, periodId), schema: ChaseAnswerSchema }),
  remind: (planId: string, periodId: string, request: RemindersRequest) =>
    http.ask({ path: apiPaths.reminders(planId, periodId), schema: RemindersAnswerSchema, method: "PUT", body: request }),
  reminderLetter: (planId: string, periodId: string) => http.bytes(apiPaths.reminderLetter(planId, periodId)),
  extend: (planId: string, periodId: string, agencyId: string, request: ExtensionRequest) =>
    http.ask({
      path: apiPaths.extension(planId, periodId, agencyId),
      schema: ExtensionAnswerSchema,
      method: "PUT",
      body: request,
    }),
  exclude: (planId: string, periodId: string, agencyId: string, request: ExclusionRequest) =>
    http.ask({
      path: apiPaths.exclusion(planId, periodId, agencyId),
      schema: ExclusionAnswerSchema,
      method: "PUT",
      body: request,
    }),
  /** The police enter what an agency told them; the receipt's revision carries the reason. */
  enterOnBehalf: (content: ReturnContent, etag: string | null, key: string, reason: string) =>
    http.ask({
      path: apiPaths.onBehalf(content.planId, content.periodId, content.agencyId),
      schema: ReceiptSchema,
      method: "PUT",
      body: { reason, content },
      headers: { ...condition(etag), "Idempotency-Key": key },
    }),
  approve: (planId: string, periodId: string, agencyId: string, request: ApprovalRequest) =>
    http.ask({ path: apiPaths.approval(planId, periodId, agencyId), schema: ReturnHeadSchema, method: "PUT", body: request }),
  inquiries: (planId: string, periodId: string) =>
    http.ask({ path: apiPaths.inquiries(planId, periodId), schema: InquiriesAnswerSchema }),
  inquire: (planId: string, periodId: string, agencyId: string, request: InquiryRequest) =>
    http.ask({
      path: apiPaths.inquiry(planId, periodId, agencyId),
      schema: InquiriesAnswerSchema,
      method: "PUT",
      body: request,
    }),
  explain: (planId: string, periodId: string, agencyId: string, request: ExplanationRequest) =>
    http.ask({
      path: apiPaths.explanation(planId, periodId, agencyId),
      schema: InquiriesAnswerSchema,
      method: "PUT",
      body: request,
    }),
  close: (planId: string, periodId: string, request: ClosingRequest) =>
    http.ask({ path: apiPaths.closing(planId, periodId), schema: ClosingAnswerSchema, method: "PUT", body: request }),
  correct: (planId: string, periodId: string, agencyId: string, request: CorrectionRequest) =>
    http.ask({
      path: apiPaths.correction(planId, periodId, agencyId),
      schema: CorrectionAnswerSchema,
      method: "PUT",
      body: request,
    }),
  audit: (planId: string, periodId: string) => http.ask({ path: apiPaths.audit(planId, periodId), schema: AuditAnswerSchema }),
  verifyAudit: () => http.ask({ path: apiPaths.auditVerification, schema: AuditVerificationSchema }),
  changeDirectory: (change: DirectoryChange, reason: string) =>
    http.ask({ path: apiPaths.directoryChange, schema: DirectorySchema, method: "PUT", body: { change, reason } }),
  contacts: () => http.ask({ path: apiPaths.contacts, schema: ContactsAnswerSchema }),
  setContact: (agencyId: string, contact: ContactRequest) =>
    http.ask({ path: apiPaths.contact(agencyId), schema: ContactSchema, method: "PUT", body: contact }),
  people: () => http.ask({ path: apiPaths.people, schema: PeopleAnswerSchema }),
  appoint: (oid: string, person: PersonRequest) =>
    http.ask({ path: apiPaths.person(oid), schema: PersonAnswerSchema, method: "PUT", body: person }),
  lastReturn: (planId: string, agencyId: string, before: string) =>
    http.ask({ path: apiPaths.lastReturn(planId, agencyId, before), schema: LastReturnAnswerSchema }),
});
export type MatranApi = ReturnType<typeof matranApi>;
