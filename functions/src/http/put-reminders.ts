import { type RemindersAnswer, RemindersRequestSchema } from "../../../domain/api/chase.ts";
import { toRemind } from "../../../domain/chase/chase.ts";
import { reminderText } from "../../../domain/chase/reminder-letter.ts";
import type { Reminder } from "../../../domain/period/notes.ts";
import { deliverReminders } from "../messages/deliver-reminders.ts";
import { json } from "./answer.ts";
import { chaseOf } from "./chase-facts.ts";
import { decodeBody } from "./decode.ts";
import { findPeriod } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Reminds those who owe, all of them or those named: once for each deadline, however often it is asked. */
export const putReminders: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const wish = await decodeBody(RemindersRequestSchema, request);
  if (isRefusal(wish)) return wish;
  if (open.stage === "locked") return refuse("step-refused", { title: "Kỳ báo cáo đã khóa sổ nên không còn ai để đôn đốc." });
  const { plan, period, scope } = open;
  const { rows } = await chaseOf(services, open);
  const at = services.now().toISOString();
  const queued: string[] = [];
  for (const row of toRemind(rows).filter(({ agencyId }) => wish.agencyIds?.includes(agencyId) ?? true)) {
    const { agencyId, dueOn, contact } = row;
    const to = contact === null ? null : { name: contact.name, phone: contact.phone, email: contact.email };
    const text = reminderText(plan, period, row);
    const reminder: Reminder = { agencyId, dueOn, at, by: person.name, to, text, deliveredAt: null };
    if (await services.notes.remind(scope, reminder, person)) queued.push(agencyId);
  }
  await deliverReminders(services, scope, services.now());
  const asked = rows.filter(({ standing, agencyId }) => standing !== "late" && (wish.agencyIds?.includes(agencyId) ?? true));
  const body: RemindersAnswer = {
    reminded: queued,
    before: asked.map(({ agencyId }) => agencyId).filter((id) => !queued.includes(id)),
  };
  return json(200, body);
};
