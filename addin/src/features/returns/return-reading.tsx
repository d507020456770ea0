/** What an agency sent, to be read where there is no sheet: each task with its own words and what is said of it, then the counts. */
import { countKey } from "../../../../domain/returns/count-key.ts";
import { countsOf, tasksOf } from "../../../../domain/returns/duties.ts";
import { fieldWords } from "../../../../domain/returns/fields.ts";
import { columnOfField } from "../../../../domain/returns/return-columns.ts";
import { roleWords } from "../../../../domain/returns/return-sheet-tasks.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";

interface ReturnReadingProps {
  readonly plan: PublishedPlan;
  readonly content: ReturnContent;
}

export function ReturnReading({ plan, content }: ReturnReadingProps) {
  const { agencyId } = content;
  const words = fieldWords(content);
  const counts = countsOf(plan, agencyId);
  return (
    <>
      <ul className="list" aria-label="Nhiệm vụ trong báo cáo">
        {tasksOf(plan, agencyId).map(({ task, role }) => (
          <li key={task.id}>
            <p className="name">
              Nhiệm vụ {task.id}, {roleWords[role].toLowerCase()}
            </p>
            <p className="small">{task.text}</p>
            <Said
              all={Object.entries(columnOfField).map(([field, label]) => [
                field === "percent" ? "Tỷ lệ" : label,
                words[`tasks/${task.id}/${field}`] ?? "",
              ])}
            />
          </li>
        ))}
      </ul>
      {counts.length > 0 && (
        <ul className="list" aria-label="Số liệu trong báo cáo">
          {counts.map(({ indicator, count }) => {
            const path = `counts/${countKey(indicator.id, count.id)}`;
            return (
              <li key={path}>
                <p>
                  {count.label}: <strong>{words[path] ?? "chưa ghi"}</strong>
                </p>
                <Said all={[["Giải trình", words[`${path}/explanation`] ?? ""]]} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** Labels with their words; what was left empty is not named. */
const Said = ({ all }: { readonly all: readonly (readonly [label: string, words: string])[] }) => (
  <>
    {all
      .filter(([, words]) => words !== "")
      .map(([label, words]) => (
        <p key={label} className="said">
          <strong>{label}:</strong> {words}
        </p>
      ))}
  </>
);
