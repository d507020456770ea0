/** The province's plan that this one carries out; its tasks are paired by their words and corrected in the sheet. */
import { useState } from "react";
import { parentColumn } from "../../../../domain/matrix/plan-columns.ts";
import { cites } from "../../../../domain/plan/draft/parent-links.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Section } from "../../ui/section.tsx";
import type { PlanDesk } from "./use-plan.ts";

export function ParentSection({
  room: { draft, plans, tie, loosen },
  busy,
}: {
  readonly room: PlanDesk;
  readonly busy: string | null;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (draft === null) return null;
  const { parent, tasks, header, id } = draft.plan;
  const others = (plans ?? []).filter((plan) => plan.id !== id);
  if (parent === null && others.length === 0) return null;
  const preferred = chosen ?? others.find((plan) => cites(header, plan))?.id ?? null;
  const tied = tasks.filter(({ parents }) => parents.length > 0).length;
  return (
    <Section title="Kế hoạch cấp trên">
      {parent === null ? (
        <>
          <Choice
            label="Kế hoạch này thực hiện kế hoạch nào?"
            options={others.map((plan) => ({
              key: plan.id,
              text: [plan.number, plan.title].filter(Boolean).join(" – ") || plan.id,
            }))}
            chosen={preferred}
            onChoose={setChosen}
            placeholder="Không thực hiện kế hoạch nào"
          />
          <Button
            because={busy ?? (preferred === null ? "Chọn kế hoạch cấp trên trước." : null)}
            onClick={() => (preferred === null ? undefined : tie(preferred))}
          >
            Gắn và ghép nhiệm vụ
          </Button>
        </>
      ) : (
        <>
          <p>
            Thực hiện {parent.number ?? parent.id}
            {parent.title !== null && `: ${parent.title}`}.
          </p>
          <p className="small">
            {tied} trong {tasks.length} nhiệm vụ đã ghép với nhiệm vụ của kế hoạch đó; sửa mã ở cột “{parentColumn}”.
          </p>
          <Button because={busy} onClick={loosen}>
            Bỏ gắn
          </Button>
        </>
      )}
    </Section>
  );
}
