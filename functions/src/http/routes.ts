/** Every route of the service: its address, who may call it, what answers. Paths never overlap, for the host tries them by name. */
import { getCalendar, putCalendar } from "./calendar.ts";
import { getContacts, putContact } from "./contacts.ts";
import { getAudit } from "./get-audit.ts";
import { getAuditVerification } from "./get-audit-verification.ts";
import { getChase } from "./get-chase.ts";
import { getDirectory } from "./get-directory.ts";
import { getExport } from "./get-export.ts";
import { getForm, getForms } from "./get-forms.ts";
import { getHealth } from "./get-health.ts";
import { getInquiries, putExplanation, putInquiry } from "./inquiries.ts";
import { getLastReturn } from "./get-last-return.ts";
import { getMe } from "./get-me.ts";
import { getMerge } from "./get-merge.ts";
import { getOutliers } from "./get-outliers.ts";
import { getPackets } from "./get-packets.ts";
import { getPeriod } from "./get-period.ts";
import { getPeriods } from "./get-periods.ts";
import { getPlan } from "./get-plan.ts";
import { getPlans } from "./get-plans.ts";
import { getReminderLetter } from "./get-reminder-letter.ts";
import { getReturn } from "./get-return.ts";
import { getReport } from "./get-report.ts";
import { getReturnFile } from "./get-return-file.ts";
import { getReturns } from "./get-returns.ts";
import { getPeople, putPerson } from "./people.ts";
import { putApproval } from "./put-approval.ts";
import { putClosing } from "./put-closing.ts";
import { putCorrection } from "./put-correction.ts";
import { putDecision } from "./put-decision.ts";
import { putDirectoryChange } from "./put-directory-change.ts";
import { putExclusion } from "./put-exclusion.ts";
import { putExtension } from "./put-extension.ts";
import { putOnBehalf } from "./put-on-behalf.ts";
import { putPeriod } from "./put-period.ts";
import { putPlan } from "./put-plan.ts";
import { putReminders } from "./put-reminders.ts";
import { putReturn } from "./put-return.ts";
import { putReturnFile } from "./put-return-file.ts";
import { putWantBack } from "./put-want-back.ts";
import type { Route } from "./route.ts";

const plan = "plans/{planId}";
const period = `${plan}/periods/{periodId}`;

/** "signed-in" is anyone with a person record; within "reporter" a handler still asks whose return it is. */
export const routes: readonly Route[] = [
  { name: "get-health", method: "GET", path: "health", who: "anyone", handle: getHealth },
  { name: "get-me", method: "GET", path: "me", who: "signed-in", handle: getMe },
  { name: "get-directory", method: "GET", path: "directory", who: "signed-in", handle: getDirectory },
  { name: "get-plans", method: "GET", path: "plans", who: "signed-in", handle: getPlans },
  { name: "get-plan", method: "GET", path: plan, who: "signed-in", handle: getPlan },
  { name: "put-plan", method: "PUT", path: plan, who: ["aggregator"], handle: putPlan },
  { name: "get-periods", method: "GET", path: `${plan}/periods`, who: "signed-in", handle: getPeriods },
  { name: "put-period", method: "PUT", path: period, who: ["aggregator"], handle: putPeriod },
  { name: "get-period", method: "GET", path: period, who: "signed-in", handle: getPeriod },
  { name: "get-calendar", method: "GET", path: `${plan}/calendar`, who: "signed-in", handle: getCalendar },
  { name: "put-calendar", method: "PUT", path: `${plan}/calendar`, who: ["aggregator"], handle: putCalendar },
  { name: "get-returns", method: "GET", path: `${period}/returns`, who: ["aggregator", "leader"], handle: getReturns },
  {
    name: "get-return",
    method: "GET",
    path: `${period}/returns/{agencyId}`,
    who: ["reporter", "approver", "aggregator", "leader"],
    handle: getReturn,
  },
  { name: "put-return", method: "PUT", path: `${period}/returns/{agencyId}`, who: ["reporter"], handle: putReturn },
  {
    name: "get-last-return",
    method: "GET",
    path: `${plan}/last-return/{agencyId}`,
    who: ["reporter", "approver", "aggregator", "leader"],
    handle: getLastReturn,
  },
  { name: "put-decision", method: "PUT", path: `${period}/decisions/{agencyId}`, who: ["aggregator"], handle: putDecision },
  { name: "put-want-back", method: "PUT", path: `${period}/wanted-back/{agencyId}`, who: ["reporter"], handle: putWantBack },
  { name: "get-merge", method: "GET", path: `${period}/merge`, who: ["aggregator", "leader"], handle: getMerge },
  { name: "get-outliers", method: "GET", path: `${period}/outliers`, who: ["aggregator", "leader"], handle: getOutliers },
  { name: "get-export", method: "GET", path: `${period}/export`, who: ["aggregator", "leader"], handle: getExport },
  { name: "get-report", method: "GET", path: `${period}/report`, who: ["aggregator", "leader"], handle: getReport },
  { name: "get-packets", method: "GET", path: `${period}/packets`, who: ["aggregator", "leader"], handle: getPackets },
  { name: "get-forms", method: "GET", path: `${period}/forms`, who: ["aggregator"], handle: getForms },
  { name: "get-form", method: "GET", path: `${period}/forms/{agencyId}`, who: ["reporter", "aggregator"], handle: getForm },
  { name: "put-return-file", method: "PUT", path: `${period}/files`, who: ["reporter", "aggregator"], handle: putReturnFile },
  {
    name: "get-return-file",
    method: "GET",
    path: `${period}/files/{agencyId}`,
    who: ["reporter", "approver", "aggregator", "leader"],
    handle: getReturnFile,
  },
  { name: "put-approval", method: "PUT", path: `${period}/approvals/{agencyId}`, who: ["approver"], handle: putApproval },
  { name: "put-on-behalf", method: "PUT", path: `${period}/on-behalf/{agencyId}`, who: ["aggregator"], handle: putOnBehalf },
  { name: "put-extension", method: "PUT", path: `${period}/extensions/{agencyId}`, who: ["aggregator"], handle: putExtension },
  { name: "put-exclusion", method: "PUT", path: `${period}/exclusions/{agencyId}`, who: ["aggregator"], handle: putExclusion },
  { name: "put-correction", method: "PUT", path: `${period}/corrections/{agencyId}`, who: ["aggregator"], handle: putCorrection },
  {
    name: "get-inquiries",
    method: "GET",
    path: `${period}/inquiries`,
    who: ["reporter", "approver", "aggregator", "leader"],
    handle: getInquiries,
  },
  {
    name: "put-inquiry",
    method: "PUT",
    path: `${period}/inquiries/{agencyId}`,
    who: ["aggregator", "leader"],
    handle: putInquiry,
  },
  {
    name: "put-explanation",
    method: "PUT",
    path: `${period}/explanations/{agencyId}`,
    who: ["reporter"],
    handle: putExplanation,
  },
  { name: "put-closing", method: "PUT", path: `${period}/closing`, who: ["aggregator"], handle: putClosing },
  { name: "get-chase", method: "GET", path: `${period}/chase`, who: ["aggregator", "leader"], handle: getChase },
  { name: "put-reminders", method: "PUT", path: `${period}/reminders`, who: ["aggregator"], handle: putReminders },
  {
    name: "get-reminder-letter",
    method: "GET",
    path: `${period}/reminder-letter`,
    who: ["aggregator"],
    handle: getReminderLetter,
  },
  { name: "get-audit", method: "GET", path: `${period}/audit`, who: ["aggregator", "leader"], handle: getAudit },
  {
    name: "get-audit-verification",
    method: "GET",
    path: "audit-verification",
    who: ["administrator"],
    handle: getAuditVerification,
  },
  { name: "put-directory-change", method: "PUT", path: "directory-change", who: ["administrator"], handle: putDirectoryChange },
  {
    name: "get-contacts",
    method: "GET",
    path: "contacts",
    who: ["reporter", "approver", "aggregator", "leader", "administrator"],
    handle: getContacts,
  },
  {
    name: "put-contact",
    method: "PUT",
    path: "contacts/{agencyId}",
    who: ["reporter", "approver", "aggregator", "administrator"],
    handle: putContact,
  },
  { name: "get-people", method: "GET", path: "people", who: ["administrator"], handle: getPeople },
  { name: "put-person", method: "PUT", path: "people/{oid}", who: ["administrator"], handle: putPerson },
];
