/** What earlier versions of the published plan said, task by task, the newest change first: asked of the service when opened. */
import { useState } from "react";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { SupersededTask } from "../../../../domain/plan/versions/superseded-task.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import type { Desk } from "../../desk.ts";
import { done } from "../../failure.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { Job } from "../../ui/use-job.ts";
import { Wording } from "./wording.tsx";

interface HistorySectionProps {
  readonly desk: Desk;
  readonly job: Job;
  readonly planId: string;
  /** Of the plan in the sheets; the first has no history. */
  readonly version: number;
}

export function HistorySection({ desk, job, planId, version }: HistorySectionProps) {
  const [shown, setShown] = useState<{ readonly plan: PublishedPlan; readonly version: number } | null>(null);
  if (version < 2) return null;
  const show = async () => {
    const found = await job.run("Đang lấy lịch sử sửa đổi…", async () => {
      const answer = await desk.api.plan(planId);
      return answer.ok ? done(answer.value.value) : answer;
    });
    if (found !== null) setShown(found);
  };
  return (
    <Section title="Lịch sử sửa đổi">
      {shown?.plan.id !== planId || shown.version !== version ? (
        <Button because={job.busy} onClick={() => void show()}>
          Xem các bản trước
        </Button>
      ) : (
        <ol className="list changes">
          {[...shown.plan.history].reverse().map((earlier) => (
            <li key={`${earlier.id} ${earlier.version}`}>
              <Earlier earlier={earlier} plan={shown.plan} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Earlier({ earlier, plan }: { readonly earlier: SupersededTask; readonly plan: PublishedPlan }) {
  const now = plan.tasks.find(({ id }) => id === earlier.id);
  const agencies = [...earlier.leads.map((name) => `${name} chủ trì`), ...earlier.coordinating.map((name) => `${name} phối hợp`)];
  return (
    <>
      <p className="name">
        {earlier.id}: {earlier.fate === "dropped" ? "bỏ khỏi kế hoạch" : "sửa"} sau bản {earlier.version}
      </p>
      <p className="small">
        {earlier.by}, {instantWords(earlier.at)}. Trước đó: {[...agencies, earlier.time ?? "không nêu thời hạn"].join("; ")}.
      </p>
      {now === undefined || now.text === earlier.text ? (
        <p className="small">{earlier.text}</p>
      ) : (
        <Wording before={earlier.text} after={now.text} />
      )}
    </>
  );
}
