/** The province's plans on the service. */
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { PlanDesk } from "./use-plan.ts";

export function PublishedPlans({
  room: { plans, openPublished, reload },
  busy,
}: {
  readonly room: PlanDesk;
  readonly busy: string | null;
}) {
  return (
    <Section title="Kế hoạch đã ban hành" aside={<LinkButton onClick={reload}>Tải lại</LinkButton>}>
      {plans?.length === 0 && <p>Chưa có kế hoạch nào trên hệ thống.</p>}
      {plans !== null && plans.length > 0 && (
        <ul className="list">
          {plans.map(({ id, number, title, publishedAt }) => (
            <li key={id}>
              <p className="name">{number ?? id}</p>
              {title !== null && <p>{title}</p>}
              <div className="row">
                <span className="small">Ban hành {instantWords(publishedAt)}</span>
                <Button because={busy} says={`Mở kế hoạch ${number ?? id}`} onClick={() => openPublished(id)}>
                  Mở
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
