import { type PeriodAnswer } from "../../../domain/api/workflow.ts";
import { dueDayOf } from "../../../domain/chase/chase.ts";
import { summaryOf } from "../../../domain/period/closing.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { belongsTo, hasRole } from "../auth/rights.ts";
import { json } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { contactsOf, notesOfPeriod } from "./passed-on.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** A period whole: the plan as it is carried out then, how far it is, and the caller's own days. */
export const getPeriod: Handler = async (call) => {
  const { person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period, standing, stage } = open;
  const [notes, contacts] = await Promise.all([
    notesOfPeriod(services, open),
    contactsOf(services, person.province, open.directory),
  ]);
  // How many had reported, and why it was put on record, is about other agencies.
  const seesProvince = hasRole(person, "aggregator", "leader");
  const owing = new Set(reportersOf(plan));
  const body: PeriodAnswer = {
    plan,
    period,
    openedAt: standing.openedAt,
    stage,
    schedule: standing.schedule,
    closing: notes.closing === null || !seesProvince ? null : summaryOf(notes.closing),
    corrections: seesProvince ? [...(await services.notes.readWhole(open.scope)).corrections] : [],
    mine: plan.agencies
      .filter((agency) => owing.has(agency.id) && belongsTo(person, agency, open))
      .map((agency) => ({
        agencyId: agency.id,
        dueOn: dueDayOf({ ...open, notes }, agency.id),
        extendedTo: notes.extensions.find((each) => each.agencyId === agency.id)?.until ?? null,
        wantsApproval: contacts.find((each) => each.agencyId === (agency.directoryId ?? agency.id))?.wantsApproval ?? false,
      })),
  };
  return json(200, body);
};
