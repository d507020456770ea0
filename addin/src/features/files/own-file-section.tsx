/** A return where there is no sheet: her agency's form goes out to be filled in any spreadsheet, and comes back with the checks and the receipt of every return. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import type { Desk } from "../../desk.ts";
import { Button } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Section } from "../../ui/section.tsx";
import type { Job } from "../../ui/use-job.ts";
import type { OwedPeriod } from "../owed/owed.ts";
import { PostedFiles } from "./posted-files.tsx";
import { usePostedFiles } from "./use-posted-files.ts";

interface OwnFileSectionProps {
  readonly desk: Desk;
  readonly job: Job;
  readonly owed: OwedPeriod;
  /** Why nothing is taken, in Vietnamese; null: it is. */
  readonly because: string | null;
  readonly onForm: (agencyId: string) => void;
  /** A file is on its way: what was said before is old. */
  readonly onHandIn: () => void;
  readonly onTaken: () => void;
}

export function OwnFileSection({
  desk,
  job,
  owed: { plan, period, returns },
  because,
  onForm,
  onHandIn,
  onTaken,
}: OwnFileSectionProps) {
  const posted = usePostedFiles(desk, job, plan.id, period.id, onTaken);
  const nameOf = (id: string): string => agencyName(plan, id);
  return (
    <Section title="Điền và gửi báo cáo">
      {because !== null ? (
        <p>{because}</p>
      ) : (
        <>
          <p>
            Báo cáo điền trong bảng tính. Có Excel: mở sổ tính rồi bấm nút Ma trận trên thanh lệnh. Chưa có ngăn Ma trận: tải
            biểu, điền bằng Excel, LibreOffice hoặc WPS, lưu lại rồi nộp tệp ở đây.
          </p>
          <div className="actions">
            {returns.map(({ agencyId }) => (
              <Button
                key={agencyId}
                because={job.busy}
                silent
                says={`Tải biểu của ${nameOf(agencyId)}`}
                onClick={() => onForm(agencyId)}
              >
                {returns.length > 1 ? `Tải biểu: ${nameOf(agencyId)}` : "Tải biểu (.xlsx)"}
              </Button>
            ))}
          </div>
          <FileDrop
            label="Nộp tệp đã điền"
            accept=".xlsx"
            hint="Tệp .xlsx đã điền từ biểu của kỳ này. Nộp lại đúng tệp đó không thành hai bản."
            because={job.busy}
            onFiles={(files) => {
              onHandIn();
              posted.take(files);
            }}
          />
          <PostedFiles
            posted={posted}
            plan={plan}
            busy={job.busy}
            outrunAdvice="Tải biểu lại để xem nội dung bản đã gửi, hỏi người đã gửi rồi quyết định."
          />
        </>
      )}
    </Section>
  );
}
