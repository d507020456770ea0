/** What the reading is unsure of, worst first; the first few at once, so that the pane stays readable. */
import { useState } from "react";
import type { Directory } from "../../../../domain/agency/directory.ts";
import type { Doubt } from "../../../../domain/plan/review/doubts.ts";
import type { Answer } from "../../../../domain/plan/review/mend.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { Badge } from "../../ui/badge.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { DoubtCard } from "./doubt-card.tsx";

const atOnce = 5;

interface DoubtListProps {
  readonly doubts: readonly Doubt[];
  readonly plan: PublishedPlan;
  readonly directory: Directory;
  readonly busy: string | null;
  readonly onAnswer: (doubt: Doubt, answer: Answer) => void;
  readonly onSee: (taskId: string) => void;
}

export function DoubtList({ doubts, ...rest }: DoubtListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? doubts : doubts.slice(0, atOnce);
  return (
    <Section
      title="Cần bạn quyết định"
      aside={
        <Badge kind={doubts.length === 0 ? "good" : "warning"}>
          {doubts.length === 0 ? "✔ Không còn" : `Còn ${doubts.length}`}
        </Badge>
      }
    >
      {doubts.length === 0 ? (
        <p className="small">Không còn chỗ nào chưa chắc. Hãy đối chiếu lại với văn bản gốc trước khi ban hành.</p>
      ) : (
        <ol className="list">
          {shown.map((doubt) => (
            <DoubtCard key={doubt.key} doubt={doubt} {...rest} />
          ))}
        </ol>
      )}
      {doubts.length > shown.length && (
        <LinkButton onClick={() => setAll(true)}>{`Xem tất cả ${doubts.length} câu hỏi`}</LinkButton>
      )}
    </Section>
  );
}
