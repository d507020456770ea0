/** Who did what in the period, the newest first; a few at first, then as many again. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { useState } from "react";
import type { AuditAnswer } from "../../../../domain/api/api.ts";
import { auditWords } from "../../../../domain/audit/audit-words.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Button } from "../../ui/button.tsx";

const atOnce = 20;

export function AuditList({ plan, audit }: { readonly plan: PublishedPlan; readonly audit: AuditAnswer }) {
  const [shown, setShown] = useState(atOnce);
  const nameOf = (id: string): string => agencyName(plan, id);
  const rest = audit.length - shown;
  return (
    <>
      <ul className="list" aria-label="Nhật ký của kỳ báo cáo">
        {audit.slice(0, shown).map((entry, index) => {
          const { about, done, change } = auditWords(entry, nameOf);
          return (
            <li key={index}>
              <span className="name">
                {about}: {done}
              </span>
              <p className="small">
                {entry.who}, {instantWords(entry.at)}.{change !== null && <span className="block">{change}</span>}
                {entry.reason !== "" && (
                  <span className="block">Lý do: {entry.reason.replace(/\b\d{4}-\d\d-\d\d\b/g, dayInWords)}</span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <Button onClick={() => setShown(shown + atOnce)}>{`Xem thêm ${Math.min(rest, atOnce)} mục`}</Button>}
    </>
  );
}
