/** Paths below the service's /api, without a leading slash; every part is escaped here. */
const part = (value: string): string => encodeURIComponent(value);

const plan = (planId: string): string => `plans/${part(planId)}`;
const period = (planId: string, periodId: string): string => `${plan(planId)}/periods/${part(periodId)}`;

export const apiPaths = {
  health: "health",
  me: "me",
  directory: "directory",
  plans: "plans",
  plan,
  periods: (planId: string): string => `${plan(planId)}/periods`,
  period,
  returns: (planId: string, periodId: string): string => `${period(planId, periodId)}/returns`,
  agencyReturn: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/returns/${part(agencyId)}`,
  decision: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/decisions/${part(agencyId)}`,
  wantBack: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/wanted-back/${part(agencyId)}`,
  merge: (planId: string, periodId: string): string => `${period(planId, periodId)}/merge`,
  outliers: (planId: string, periodId: string): string => `${period(planId, periodId)}/outliers`,
  export: (planId: string, periodId: string): string => `${period(planId, periodId)}/export`,
  valuesCopy: (planId: string, periodId: string): string => `${period(planId, periodId)}/export?copy=values`,
  report: (planId: string, periodId: string): string => `${period(planId, periodId)}/report`,
  packets: (planId: string, periodId: string): string => `${period(planId, periodId)}/packets`,
  /** The fill-in files of all agencies, or of one. */
  forms: (planId: string, periodId: string): string => `${period(planId, periodId)}/forms`,
  form: (planId: string, periodId: string, agencyId: string): string => `${period(planId, periodId)}/forms/${part(agencyId)}`,
  /** A filled file goes in without its agency: the stamp inside says whose it is. */
  files: (planId: string, periodId: string): string => `${period(planId, periodId)}/files`,
  returnFile: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/files/${part(agencyId)}`,
  calendar: (planId: string): string => `${plan(planId)}/calendar`,
  approval: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/approvals/${part(agencyId)}`,
  onBehalf: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/on-behalf/${part(agencyId)}`,
  extension: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/extensions/${part(agencyId)}`,
  exclusion: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/exclusions/${part(agencyId)}`,
  correction: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/corrections/${part(agencyId)}`,
  inquiries: (planId: string, periodId: string): string => `${period(planId, periodId)}/inquiries`,
  inquiry: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/inquiries/${part(agencyId)}`,
  explanation: (planId: string, periodId: string, agencyId: string): string =>
    `${period(planId, periodId)}/explanations/${part(agencyId)}`,
  closing: (planId: string, periodId: string): string => `${period(planId, periodId)}/closing`,
  chase: (planId: string, periodId: string): string => `${period(planId, periodId)}/chase`,
  reminders: (planId: string, periodId: string): string => `${period(planId, periodId)}/reminders`,
  reminderLetter: (planId: string, periodId: string): string => `${period(planId, periodId)}/reminder-letter`,
  audit: (planId: string, periodId: string): string => `${period(planId, periodId)}/audit`,
  auditVerification: "audit-verification",
  directoryChange: "directory-change",
  contacts: "contacts",
  contact: (agencyId: string): string => `contacts/${part(agencyId)}`,
  people: "people",
  person: (oid: string): string => `people/${part(oid)}`,
  lastReturn: (planId: string, agencyId: string, before: string): string =>
    `${plan(planId)}/last-return/${part(agencyId)}?before=${part(before)}`,
} as const;
