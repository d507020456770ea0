/** Hands the reminders of a period that still wait to the messenger. One that fails stays in the queue for the next run. */
import type { Services } from "../http/services.ts";
import { timer } from "../storage/audit.ts";
import type { PeriodScope } from "../storage/keys.ts";

/** Without a messenger they stay in the queue. Answers how many went. */
export async function deliverReminders(
  { notes, messenger }: Pick<Services, "notes" | "messenger">,
  scope: PeriodScope,
  now: Date,
): Promise<number> {
  if (messenger === null) return 0;
  const waiting = (await notes.read(scope)).reminders.filter(({ deliveredAt }) => deliveredAt === null);
  for (const reminder of waiting) {
    const id = [scope.province, scope.planId, scope.periodId, reminder.agencyId, reminder.dueOn].join("~");
    await messenger.deliver({ id, to: reminder.to, text: reminder.text, at: reminder.at });
    await notes.delivered(scope, reminder, now.toISOString(), timer);
  }
  return waiting.length;
}
