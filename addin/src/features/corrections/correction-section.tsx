/** "Điều chỉnh số liệu": within a period's end, once it is locked; before that a return is simply sent back. */
import { useState } from "react";
import type { PeriodAnswer } from "../../../../domain/api/api.ts";
import type { Desk } from "../../desk.ts";
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";
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

/** A correction that is about to be taken back. */
interface Withdrawal {
  readonly agencyId: string;
  readonly into: string;
}

export function CorrectionSection({ desk, job, period, onChanged }: CorrectionSectionProps) {
  const room = useCorrections(desk, job, period, onChanged);
  const [open, setOpen] = useState<"correct" | Withdrawal | null>(null);
  const close = (isDone: boolean): void => {
    if (isDone) setOpen(null);
  };
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
        withdraw={decides && job.busy === null ? (agencyId, into) => setOpen({ agencyId, into }) : null}
      />
      {open !== null && open !== "correct" && (
        <ReasonForm
          key={`${open.agencyId} ${open.into}`}
          label="Lý do bỏ điều chỉnh"
          yes="Bỏ điều chỉnh"
          busy={job.busy}
          onCancel={() => setOpen(null)}
          onGive={(reason) => void room.withdraw(open.agencyId, open.into, reason).then(close)}
        />
      )}
      {mayCorrect && open === null && (
        <div className="actions">
          <Button
            because={job.busy}
            onClick={() => {
              room.look();
              setOpen("correct");
            }}
          >
            Điều chỉnh số liệu…
          </Button>
        </div>
      )}
      {mayCorrect && open === "correct" && (
        <CorrectionForm
          period={period}
          takers={room.takers}
          onRecord={room.onRecord}
          busy={job.busy}
          onAgency={(agencyId) => void room.read(agencyId)}
          onCancel={() => setOpen(null)}
          onGive={(agencyId, wish) => void room.correct(agencyId, wish).then(close)}
        />
      )}
      {room.news !== null && job.busy === null && job.failure === null && <Message kind="good">{room.news}</Message>}
    </>
  );
}
