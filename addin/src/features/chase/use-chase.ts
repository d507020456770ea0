/** The state of chasing: who owes, and what the police do about it. */
import { useCallback, useState } from "react";
import { dayInWords } from "../../../../domain/period/dates.ts";
import { useBeside } from "../../api/use-beside.ts";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { saveFile } from "../files/save-file.ts";

/** `version` changes when something else changed who owes what: a decision, another loading. `onChanged`: the merge is another one now. */
export function useChase({ api }: Desk, job: Job, planId: string, periodId: string, version: unknown, onChanged: () => void) {
  const { run } = job;
  const [news, setNews] = useState<string | null>(null);
  const ask = useCallback(() => api.chase(planId, periodId), [api, planId, periodId]);
  const { value: chase, missed, again } = useBeside(ask, version);

  const after = (label: string, said: (answer: string | null) => string, work: () => Promise<Reply<string | null>>) =>
    void run(label, async (): Promise<Reply<string>> => {
      const answer = await work();
      if (!answer.ok) return answer;
      const reloaded = await again();
      return reloaded.ok ? done(said(answer.value)) : reloaded;
    }).then((words) => words !== null && setNews(words));

  const remind = (agencyIds: readonly string[] | null) =>
    after(
      "Đang gửi lời đôn đốc…",
      (words) => words ?? "",
      async () => {
        const answer = await api.remind(planId, periodId, agencyIds === null ? {} : { agencyIds: [...agencyIds] });
        if (!answer.ok) return answer;
        const { reminded, before } = answer.value.value;
        const earlier = before.length === 0 ? "" : ` ${before.length} cơ quan đã được đôn đốc cho hạn này, không gửi lần nữa.`;
        return done(`Đã đôn đốc ${reminded.length} cơ quan.${earlier}`);
      },
    );

  const extend = (agencyId: string, name: string, until: string, reason: string) =>
    after(
      "Đang gia hạn…",
      () => `Đã gia hạn cho ${name} đến ${dayInWords(until)}.`,
      async () => {
        const answer = await api.extend(planId, periodId, agencyId, { until, reason });
        return answer.ok ? done(null) : answer;
      },
    );

  const exclude = (agencyId: string, name: string, excluded: boolean, reason: string) =>
    after(
      excluded ? "Đang loại khỏi tổng hợp…" : "Đang đưa lại vào tổng hợp…",
      () => (excluded ? `Đã loại ${name} khỏi tổng hợp kỳ này.` : `Đã đưa ${name} trở lại tổng hợp.`),
      async () => {
        const answer = await api.exclude(planId, periodId, agencyId, { excluded, reason });
        if (answer.ok) onChanged();
        return answer.ok ? done(null) : answer;
      },
    );

  const letter = () =>
    void run("Đang soạn công văn đôn đốc…", () => api.reminderLetter(planId, periodId)).then((file) => {
      if (file === null) return;
      const name = `don-doc-${planId}-${periodId}.docx`;
      saveFile(file, name);
      setNews(`Đã tải ${name} về máy: điền số, ký rồi phát hành.`);
    });

  return { chase, missed, again: () => void again(), news, remind, extend, exclude, letter };
}
export type ChaseDesk = ReturnType<typeof useChase>;
