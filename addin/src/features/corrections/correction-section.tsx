/** "Điều chỉnh số liệu": within a period's end, once it is locked; before that a return is simply sent back. */
import { useState } from "react";
import type { PeriodAnswer } from "../../../../domain/api/api.ts";
import type { Desk } from "../../desk.ts";
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";
import type { Job } from "../../ui/use-job.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { CorrectionList } from "./correction-list.tsx";
import { useCorrections } from "./use-corrections.ts";

interface CorrectionSectionProps {
  readonly desk: Desk;
  readonly job: Job;
  readonly period: PeriodAnswer;
  readonly onChanged: () => void;
}

export function CorrectionSection({ desk, job, period, onChanged }: CorrectionSectionProps) {
  const room = useCorrections(desk, job, period, onChanged);
  const [open, setOpen] = useState(false);
  const decides = desk.me.roles.includes("aggregator");
  const mayCorrect = decides && period.stage === "locked" && period.closing !== null;
  if (!mayCorrect && period.corrections.length === 0) return null;
  return (
    <>
      <h3>Điều chỉnh số liệu đã chốt</h3>
      <CorrectionList
        plan={period.plan}
        periodId={period.period.id}
        corrections={period.corrections}
        withdraw={decides && job.busy === null ? room.withdraw : null}
      />
      {mayCorrect && !open && (
        <div className="actions">
          <Button
            because={job.busy}
            onClick={() => {
              room.look();
              setOpen(true);
            }}
          >
            Điều chỉnh số liệu…
          </Button>
        </div>
      )}
      {mayCorrect && open && (
        <CorrectionForm
          period={period}
          takers={room.takers}
          onRecord={room.onRecord}
          busy={job.busy}
          onAgency={room.read}
          onCancel={() => setOpen(false)}
          onGive={(agencyId, wish) => {
            setOpen(false);
            room.correct(agencyId, wish);
          }}
        />
      )}
      {room.news !== null && job.busy === null && job.failure === null && <Message kind="good">{room.news}</Message>}
    </>
  );
}
