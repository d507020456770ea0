import { reminderLetter } from "../../../domain/chase/reminder-letter.ts";
import { letterFile } from "../export/letter-file.ts";
import { wordFile } from "./answer.ts";
import { chaseOf } from "./chase-facts.ts";
import { findPeriod } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** The reminder letter to all who owe, as a .docx in the form of Decree 30/2020. */
export const getReminderLetter: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period, today } = open;
  const { rows } = await chaseOf(call.services, open);
  const bytes = await letterFile(reminderLetter(plan, period, rows, today));
  return wordFile(bytes, `don-doc-${plan.id}-${period.id}.docx`);
};
