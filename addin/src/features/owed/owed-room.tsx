/**
 * "Báo cáo của tôi" outside Excel, on a phone for one: what her agencies owe, why something was sent back, and what they are asked to
 * explain, which she answers here. A return is filled in a spreadsheet; here it can be handed in as a file.
 */
import { aboutMine } from "./owed-words.ts";
import type { Desk } from "../../desk.ts";
import { today } from "../../today.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { JobStrip } from "../../ui/job-strip.tsx";
import { Section } from "../../ui/section.tsx";
import { useJob } from "../../ui/use-job.ts";
import { useInquiries } from "../inquiries/use-inquiries.ts";
import { keyOf } from "./owed.ts";
import { OwedDetail } from "./owed-detail.tsx";
import { OwedRow } from "./owed-row.tsx";
import { useOwed } from "./use-owed.ts";

export default function OwedRoom({ desk }: { readonly desk: Desk }) {
  const job = useJob();
  const room = useOwed(desk, job);
  const { open } = room;
  const day = today(desk.clock);
  const asked = useInquiries(
    desk,
    job,
    { planId: open?.plan.id ?? null, periodId: open?.period.id ?? null, version: room.periods },
    room.say,
  );
  // Of what is open she knows the answers of this minute.
  const periods = room.periods.map((each) => (each === open && asked.isLoaded ? { ...each, inquiries: asked.inquiries } : each));
  return (
    <>
      <Section title="Báo cáo của tôi">
        {room.isLoaded && <p>{aboutMine(periods, day)}</p>}
        <div className="actions">
          <Button because={job.busy} onClick={room.reload}>
            Tải lại
          </Button>
        </div>
      </Section>
      <JobStrip job={job} news={room.news} onSignIn={desk.signInAgain} />
      {periods.length > 0 && (
        <ul className="list" aria-label="Việc của cơ quan theo kỳ">
          {periods.map((each) => {
            const isOpen = open !== null && keyOf(each) === keyOf(open);
            return (
              <li key={keyOf(each)}>
                <OwedRow owed={each} isOpen={isOpen} today={day} onChoose={() => room.choose(isOpen ? null : each)} />
                {isOpen && <OwedDetail desk={desk} job={job} room={room} owed={each} asked={asked} today={day} />}
              </li>
            );
          })}
        </ul>
      )}
      {room.older !== null && job.busy === null && <LinkButton onClick={room.older}>Xem cả các kỳ cũ hơn</LinkButton>}
    </>
  );
}
