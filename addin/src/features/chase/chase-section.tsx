/** "Đôn đốc": who is missing, late or sent back, whom to call, and what to do about it. */
import type { ReactNode } from "react";
import type { ChaseRow, ReturnsAnswer } from "../../../../domain/api/api.ts";
import { toRemind } from "../../../../domain/chase/chase.ts";
import type { Desk } from "../../desk.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Message } from "../../ui/message.tsx";
import { Section } from "../../ui/section.tsx";
import type { Job } from "../../ui/use-job.ts";
import { ChaseItem } from "./chase-item.tsx";
import { useChase } from "./use-chase.ts";

interface ChaseSectionProps {
  readonly desk: Desk;
  readonly job: Job;
  readonly planId: string;
  readonly periodId: string;
  readonly returns: ReturnsAnswer;
  /** The merge is another one now. */
  readonly onChanged: () => void;
  readonly ask: (row: ChaseRow) => ReactNode;
}

export function ChaseSection({ desk, job, planId, periodId, returns, onChanged, ask }: ChaseSectionProps) {
  const room = useChase(desk, job, planId, periodId, returns, onChanged);
  const { chase, news, missed } = room;
  const stale = missed !== null && job.failure === null && <FailureMessage failure={missed} onRetry={room.again} />;
  if (chase === null) return missed === null ? null : <Section title="Đôn đốc">{stale}</Section>;
  const acts = desk.me.roles.includes("aggregator");
  const waiting = toRemind(chase.rows).length;
  const nobody = chase.rows.every(({ standing }) => standing === "late");
  return (
    <Section title={chase.rows.length === 0 ? "Đôn đốc: không còn cơ quan nào" : `Đôn đốc (${chase.rows.length})`}>
      {stale}
      {acts && chase.rows.length > 0 && (
        <div className="actions">
          <Button
            because={job.busy ?? (waiting === 0 ? "Mọi cơ quan đã được đôn đốc cho hạn này." : null)}
            onClick={() => room.remind(null)}
          >
            {waiting === 0 ? "Đôn đốc tất cả" : `Đôn đốc tất cả (${waiting})`}
          </Button>
          <Button because={job.busy ?? (nobody ? "Không còn cơ quan nào phải nhắc bằng công văn." : null)} onClick={room.letter}>
            Soạn công văn
          </Button>
        </div>
      )}
      {news !== null && job.busy === null && job.failure === null && <Message kind="good">{news}</Message>}
      {chase.rows.length > 0 && (
        <ul className="list" aria-label="Cơ quan cần đôn đốc">
          {chase.rows.map((row) => (
            <ChaseItem key={row.agencyId} row={row} room={acts ? room : null} busy={job.busy} ask={ask(row)} />
          ))}
        </ul>
      )}
      {chase.excluded.length > 0 && (
        <>
          <h3>Không tính trong kỳ này</h3>
          <ul className="list" aria-label="Cơ quan không tính trong kỳ này">
            {chase.excluded.map(({ agencyId, name, reason, by }) => (
              <li key={agencyId}>
                <span className="name">{name}</span>
                <p className="small">
                  Lý do: {reason} ({by}).{" "}
                  {acts && (
                    <LinkButton
                      says={`Đưa trở lại: ${name}`}
                      onClick={() => job.busy === null && room.exclude(agencyId, name, false, "Đưa trở lại tổng hợp")}
                    >
                      Đưa trở lại
                    </LinkButton>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
