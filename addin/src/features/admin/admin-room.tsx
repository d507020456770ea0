/** "Quản trị": the province's agencies through time, whom to call in each, who may do what, and whether the audit is whole. */
import type { Desk } from "../../desk.ts";
import { Button } from "../../ui/button.tsx";
import { JobStrip } from "../../ui/job-strip.tsx";
import { Section } from "../../ui/section.tsx";
import { useJob } from "../../ui/use-job.ts";
import { ProblemsFound } from "../problems-found.tsx";
import { DirectorySection } from "./directory-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { useAdmin } from "./use-admin.ts";

export default function AdminRoom({ desk }: { readonly desk: Desk }) {
  const job = useJob();
  const room = useAdmin(desk, job);
  const { directory, people } = room;
  return (
    <>
      <Section title="Quản trị">
        <div className="actions">
          <Button because={job.busy} onClick={room.reload}>
            Tải lại
          </Button>
          <Button because={job.busy} onClick={room.verify}>
            Kiểm tra nhật ký
          </Button>
        </div>
      </Section>
      <JobStrip job={job} news={room.news} onSignIn={desk.signInAgain} />
      {job.failure !== null && <ProblemsFound title="Hệ thống cho biết" problems={job.failure.problems} />}
      {directory !== null && <DirectorySection room={room} directory={directory} today={room.today} busy={job.busy} />}
      {directory !== null && people !== null && (
        <PeopleSection room={room} directory={directory} people={people} me={desk.me} busy={job.busy} />
      )}
    </>
  );
}
