/** One period opened: the questions first, for they are answered here; then how each return stands; then the way of the file. */
import { fieldLabel } from "../../../../domain/returns/fields.ts";
import type { Desk } from "../../desk.ts";
import type { Job } from "../../ui/use-job.ts";
import { OwnFileSection } from "../files/own-file-section.tsx";
import { OwnInquiries } from "../inquiries/own-inquiries.tsx";
import type { Inquiries } from "../inquiries/use-inquiries.ts";
import { ReturnReading } from "../returns/return-reading.tsx";
import { ReturnStatus } from "../returns/return-status.tsx";
import { WantBack } from "../returns/want-back.tsx";
import { closedTo, type OwedPeriod, type OwnReturn } from "./owed.ts";
import type { OwedDesk } from "./use-owed.ts";

interface OwedDetailProps {
  readonly desk: Desk;
  readonly job: Job;
  readonly room: OwedDesk;
  readonly owed: OwedPeriod;
  readonly asked: Inquiries;
  readonly today: string;
}

export function OwedDetail({ desk, job, room, owed, asked, today }: OwedDetailProps) {
  const { plan, period, stage, returns } = owed;
  const closed = returns.map((each) => closedTo(stage, each, today));
  return (
    <div className="detail">
      <OwnInquiries plan={plan} room={asked} busy={job.busy} />
      {returns.map((own) => (
        <div key={own.agencyId} className="section">
          <ReturnStatus open={{ plan, period, ...own }} unsent={false} where="bảng tính" />
          <Places owed={owed} own={own} />
          {own.content !== null && (
            <details className="reading">
              <summary>Nội dung đã gửi</summary>
              <ReturnReading plan={plan} content={own.content} />
            </details>
          )}
          {own.head !== null && stage !== "locked" && (
            <WantBack head={own.head} ask={(reason) => own.head && room.wantBack(owed, own.head, reason)} busy={job.busy} />
          )}
        </div>
      ))}
      {returns.length > 0 && (
        <OwnFileSection
          desk={desk}
          job={job}
          owed={owed}
          because={closed.every((why) => why !== null) ? (closed[0] ?? null) : null}
          onForm={(agencyId) => room.form(owed, agencyId)}
          onHandIn={() => room.say(null)}
          onTaken={() => {
            room.say("Hệ thống đã nhận báo cáo bằng tệp: biên nhận ở dưới tên tệp.");
            room.refresh();
          }}
        />
      )}
    </div>
  );
}

/** What the police want mended, each with the place that it is about. */
function Places({ owed: { plan }, own: { agencyId, head } }: { readonly owed: OwedPeriod; readonly own: OwnReturn }) {
  if (head?.status !== "sent-back" || head.reasons.length === 0) return null;
  return (
    <ul className="list" aria-label="Chỗ Công an tỉnh yêu cầu sửa">
      {head.reasons.map(({ path, text }) => (
        <li key={path}>
          <strong>{fieldLabel(plan, agencyId, path)}:</strong> {text}
        </li>
      ))}
    </ul>
  );
}
