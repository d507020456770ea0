/** The leader's page in the pane, in front of everything else: what is counted, and the tasks that are late or stuck, worst first. */
import type { MergeAnswer } from "../../../../domain/api/api.ts";
import { type LeaderPage, lights } from "../../../../domain/matrix/province/leader-page.ts";
import { brief } from "../../../../domain/sheet/words.ts";
import { Badge } from "../../ui/badge.tsx";
import { Section } from "../../ui/section.tsx";
import { AskAboutTask, type Asking } from "./ask-about.tsx";

/** Tasks in sight at once; the others stand on the sheet and in the file. */
const most = 12;
const longest = 140;

export const LeaderFacts = ({ page }: { readonly page: LeaderPage }) => (
  <Section title="Tóm tắt">
    <dl className="card facts">
      {page.facts.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  </Section>
);

interface UrgentTasksProps extends Asking {
  readonly page: LeaderPage;
  readonly merge: MergeAnswer;
  readonly today: string;
}

export function UrgentTasks({ page: { tasks }, merge, today, ...asking }: UrgentTasksProps) {
  if (tasks.length === 0) return null;
  const names = new Map(asking.plan.agencies.map(({ id, name }) => [id, name]));
  return (
    <Section title={`Nhiệm vụ quá hạn hoặc vướng mắc (${tasks.length})`}>
      <ul className="list" aria-label="Nhiệm vụ quá hạn hoặc vướng mắc">
        {tasks.slice(0, most).map(({ task, light, why }) => (
          <li key={task.id}>
            <div className="row">
              <span className="name">Nhiệm vụ {task.id}</span>
              <Badge kind={lights[light].style}>{`${lights[light].words}: ${why.toLowerCase()}`}</Badge>
            </div>
            <p>{brief(task.text, longest)}</p>
            <p className="small">Chủ trì: {task.leads.map((id) => names.get(id) ?? id).join("; ") || "chưa giao"}.</p>
            <AskAboutTask {...asking} merge={merge} task={task} today={today} />
          </li>
        ))}
      </ul>
      {tasks.length > most && (
        <p className="small">Và {tasks.length - most} nhiệm vụ khác: xem trang Ma trận tỉnh trong tệp Xuất .xlsx.</p>
      )}
    </Section>
  );
}
