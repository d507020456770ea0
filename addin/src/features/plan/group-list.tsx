/** Groups with the single agencies that they expand to: each of those owes a return of its own, the group owes none. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { expandAgencies } from "../../../../domain/returns/duties.ts";
import { Section } from "../../ui/section.tsx";

export function GroupList({ plan }: { readonly plan: PublishedPlan }) {
  const named = new Set(plan.tasks.flatMap(({ leads, coordinating }) => [...leads, ...coordinating]));
  const groups = plan.agencies.filter(({ id, kind }) => kind === "group" && named.has(id));
  if (groups.length === 0) return null;
  const nameOf = (id: string) => agencyName(plan, id);
  return (
    <Section title="Nhóm cơ quan và thành viên">
      <ul className="list">
        {groups.map(({ id, name }) => {
          const members = expandAgencies(plan, [id]);
          return (
            <li key={id}>
              {members.length === 0 ? (
                <>
                  <p className="name">{name}</p>
                  <p className="small">
                    Chưa có thành viên nên chưa đơn vị nào phải báo cáo: điền cột Thành viên ở trang Cơ quan.
                  </p>
                </>
              ) : (
                <details>
                  <summary>
                    <span className="name">{name}</span>: {members.length} đơn vị, mỗi đơn vị một báo cáo
                  </summary>
                  <ul>
                    {members.map((member) => (
                      <li key={member}>{nameOf(member)}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
