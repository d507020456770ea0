import { applyChange, DirectoryChangeRequestSchema } from "../../../domain/agency/directory-change.ts";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { type Answer, json } from "./answer.ts";
import { decodeWords } from "./decode.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Opens, closes, renames, merges or splits agencies from a day on, with the decision that it rests on. */
export const putDirectoryChange: Handler = async ({ request, person, services }) => {
  const wish = await decodeWords(DirectoryChangeRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const change = async (): Promise<Answer | Refusal | null> => {
    const stored = await services.directories.get(person.province);
    const applied = applyChange(stored?.directory ?? nationalDirectory, wish.change);
    if (!applied.ok) return refuse("directory-has-problems", { problems: applied.problems });
    const why = { by: person, at: services.now().toISOString(), step: stepWords(wish.change), reason: wish.reason };
    const isDone = await services.directories.put(person.province, applied.value, stored?.tag ?? null, why);
    return isDone ? json(200, applied.value) : null;
  };
  // Where somebody was quicker it is held against the directory as it is now.
  return (
    (await change()) ??
    (await change()) ??
    refuse("step-refused", { title: "Danh bạ vừa được người khác thay đổi. Hãy tải lại rồi làm lại." })
  );
};

/** What the audit says; the directory itself is too large for it. */
const stepWords = (change: object): string => JSON.stringify(change).slice(0, 4_000);
