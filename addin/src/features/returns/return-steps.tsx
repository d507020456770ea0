/** The smaller steps of the room: a draft to take back, a sending that waits, words to keep, the way back, the nil return. */
import { useState } from "react";
import type { Problem } from "../../../../domain/problem.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { restStates } from "../../../../domain/returns/fill-rest.ts";
import { progressWords } from "../../../../domain/returns/return.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { Message } from "../../ui/message.tsx";
import { ProblemsFound } from "../problems-found.tsx";
import type { ReturnDesk } from "./use-return.ts";

interface StepProps {
  readonly my: ReturnDesk;
  readonly busy: string | null;
}

export function DraftOffer({ my, busy }: StepProps) {
  if (my.offered === null) return null;
  const { draft, cells } = my.offered;
  return (
    <Message kind="warning">
      <p>
        <strong>Máy này còn giữ bản nháp lúc {instantWords(draft.savedAt)}</strong>, khác trang Báo cáo ở {cells} ô.
      </p>
      <div className="actions">
        <Button primary because={busy} onClick={my.takeDraft}>
          Lấy lại bản nháp
        </Button>
        <Button because={busy} onClick={my.dropDraft}>
          Bỏ bản nháp
        </Button>
      </div>
    </Message>
  );
}

/** She is told only where it is so: her own saving is then all that keeps her words. */
export const NoDraft = () => (
  <Message kind="warning">
    Trình duyệt này không giữ được bản nháp (cửa sổ riêng tư, hoặc ổ đĩa đầy): hãy lưu sổ tính thường xuyên.
  </Message>
);

export function Waiting({ my }: { readonly my: ReturnDesk }) {
  if (my.waiting === null) return null;
  return (
    <Message kind="warning">
      <strong>Báo cáo bấm gửi lúc {instantWords(my.waiting.since)} đang chờ mạng.</strong> Ngăn này sẽ tự gửi lại khi có mạng,
      không ghi hai lần; bạn cứ điền tiếp. <LinkButton onClick={my.stopWaiting}>Thôi chờ</LinkButton>
    </Message>
  );
}

export function KeepWords({ my, problems, busy }: StepProps & { readonly problems: readonly Problem[] }) {
  return (
    <>
      <Message kind="info">
        <p>
          <strong>{problems.length} nhiệm vụ còn nguyên lời kỳ trước.</strong> Nếu kỳ này không có gì khác thì giữ nguyên; nếu có,
          bấm vào từng dòng để sửa.
        </p>
        <Button primary because={busy} onClick={() => my.send(true)}>
          Giữ nguyên và gửi
        </Button>
      </Message>
      <ProblemsFound title="Còn nguyên lời kỳ trước" problems={problems} />
    </>
  );
}

const nilQuestion = {
  title: "Gửi báo cáo không phát sinh?",
  text: "Mọi nhiệm vụ sẽ ghi “Không phát sinh” (nhiệm vụ kỳ trước đã hoàn thành thì giữ nguyên), mọi số liệu ghi 0, rồi gửi ngay.",
  yes: "Điền và gửi",
  no: "Thôi",
};

/** Where no words of a last period stand there, every task waits for its progress: those that are alike take one choice. */
export const RestAlike = ({ my }: { readonly my: ReturnDesk }) => (
  <Choice
    label="Ghi cùng một tiến độ cho các nhiệm vụ còn trống"
    options={restStates.map((state) => ({ key: state, text: progressWords[state] }))}
    chosen={null}
    onChoose={(key) => {
      const state = restStates.find((each) => each === key);
      if (state !== undefined) my.fillRest(state);
    }}
  />
);

export function MoreSteps({ my, busy }: StepProps) {
  const [asksNil, setAsksNil] = useState(false);
  const isAccepted = my.open?.head?.status === "accepted";
  if (asksNil)
    return (
      <Confirm
        question={nilQuestion}
        onAnswer={(yes) => {
          setAsksNil(false);
          if (yes) my.nil();
        }}
      />
    );
  return (
    <div className="actions">
      {my.undo !== null && (
        <Button because={busy} onClick={my.goBack}>
          Hoàn tác
        </Button>
      )}
      {my.open?.content != null && my.unsent && (
        <Button because={busy} onClick={my.restore}>
          Trở về bản đã gửi
        </Button>
      )}
      {!isAccepted && my.open?.content === null && (
        <Button because={busy} onClick={() => setAsksNil(true)}>
          Cả kỳ không phát sinh
        </Button>
      )}
    </div>
  );
}
