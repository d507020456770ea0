/** "Báo cáo bằng tệp": forms out to agencies that have no add-in, filled ones back in, with the same checks and the same receipt. */
import type { Desk } from "../../desk.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { Button } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Section } from "../../ui/section.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import type { Job } from "../../ui/use-job.ts";
import { PostedFiles } from "./posted-files.tsx";
import { usePostedFiles } from "./use-posted-files.ts";

interface ByFileSectionProps {
  readonly desk: Desk;
  readonly job: Job;
  readonly plan: PublishedPlan;
  readonly periodId: string;
  readonly onForms: () => void;
  readonly onTaken: () => void;
}

export function ByFileSection({ desk, job, plan, periodId, onForms, onTaken }: ByFileSectionProps) {
  const posted = usePostedFiles(desk, job, plan.id, periodId, onTaken);
  return (
    <Section title="Báo cáo bằng tệp">
      <p className="small">Cho cơ quan không dùng ngăn Matran: gửi biểu đi theo thư, nhận tệp đã điền rồi nộp vào đây.</p>
      <div className="actions">
        <Button because={job.busy} silent onClick={onForms}>
          Tải biểu của các cơ quan (.zip)
        </Button>
      </div>
      <TextBox short label="Nhận tệp từ đâu (ghi kèm báo cáo)" value={posted.reason} onChange={posted.setReason} />
      <FileDrop
        several
        label="Nộp tệp đã điền"
        accept=".xlsx"
        hint="Một hoặc nhiều tệp .xlsx đã điền, có thể kéo thả vào đây. Dấu ẩn trong tệp cho biết của cơ quan nào, kỳ nào; tệp gốc được giữ nguyên."
        because={job.busy}
        onFiles={posted.take}
      />
      <PostedFiles
        posted={posted}
        plan={plan}
        busy={job.busy}
        outrunAdvice="Xem bản đã gửi ở danh sách cơ quan rồi quyết định."
      />
    </Section>
  );
}
