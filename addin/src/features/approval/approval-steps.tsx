/** What the approver may do with a return: read it on a sheet, let it go, ask for changes with a reason. */
import { useState } from "react";
import type { ReturnHead } from "../../../../domain/returns/return.ts";
import { Button } from "../../ui/button.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";
import type { ApprovalDesk } from "./use-approval.ts";

interface ApprovalStepsProps {
  readonly head: ReturnHead;
  readonly room: ApprovalDesk;
  readonly busy: string | null;
  /** Null where there is no sheet to read it on. */
  readonly look: ((head: ReturnHead) => void) | null;
}

export function ApprovalSteps({ head, room, busy, look }: ApprovalStepsProps) {
  const [withholding, setWithholding] = useState(false);
  const because = busy ?? (head.status === "awaiting-approval" ? null : "Không có bản nào đang chờ duyệt.");
  if (withholding)
    return (
      <ReasonForm
        label="Điều cần sửa (cán bộ báo cáo sẽ đọc)"
        yes="Yêu cầu sửa"
        busy={busy}
        onCancel={() => setWithholding(false)}
        onGive={(reason) => {
          setWithholding(false);
          room.withhold(head, reason);
        }}
      />
    );
  return (
    <div className="actions">
      {look !== null && (
        <Button because={busy} onClick={() => look(head)}>
          Xem báo cáo
        </Button>
      )}
      <Button primary because={because} onClick={() => room.approve(head)}>
        Duyệt và gửi
      </Button>
      <Button because={because} silent onClick={() => setWithholding(true)}>
        Yêu cầu sửa…
      </Button>
    </div>
  );
}
