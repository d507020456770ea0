/** "Đưa kế hoạch vào bảng": a file, a pasted text or the open sheet; what is recognised from pictures is looked over first. */
import { Button } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Section } from "../../ui/section.tsx";
import { Strip } from "../../ui/strip.tsx";
import { PageList } from "./page-list.tsx";
import { PasteBox } from "./paste-box.tsx";
import { RecognitionOffer } from "./recognition-offer.tsx";
import { useIntake } from "./use-intake.ts";
import "./intake.css";

interface IntakeSectionProps {
  /** Why nothing can be taken in now, in Vietnamese; null: something can. */
  readonly because: string | null;
  readonly onText: (name: string, text: string) => void;
  readonly onSheet: () => void;
}

const accept = ".docx,.pdf,.txt,.xlsx,.png,.jpg,.jpeg,.webp";

export function IntakeSection({ because, onText, onSheet }: IntakeSectionProps) {
  const { state, failure, ...intake } = useIntake(onText);
  const busy = state.kind === "reading" || state.kind === "recognizing";
  const wait = because ?? (busy ? `Đang đọc ${state.name}…` : null);
  return (
    <Section title="Đưa kế hoạch vào bảng">
      <FileDrop
        label="Chọn tệp kế hoạch"
        accept={accept}
        hint="Word (.docx), PDF, bản quét hoặc ảnh chụp, Excel (.xlsx), văn bản (.txt); có thể kéo thả vào đây. Chữ trong ảnh được nhận dạng ngay trên máy này, không gửi đi đâu."
        because={wait}
        onFiles={([file]) => file !== undefined && intake.fromFile(file)}
      />
      <PasteBox because={wait} onText={intake.fromPaste} />
      <Button because={wait} onClick={onSheet}>
        Đọc từ trang tính đang mở
      </Button>
      <Strip>{failure !== null && <FailureMessage failure={failure} />}</Strip>
      {state.kind === "reading" && (
        <div className="intake-work">
          <Progress label={state.of === 0 ? `Đang mở ${state.name}…` : `Đang đọc ${state.name}: trang ${state.at}/${state.of}`} />
          <Button onClick={intake.cancel}>Dừng</Button>
        </div>
      )}
      {state.kind === "offer" && <RecognitionOffer name={state.name} onAnswer={intake.answerOffer} onCancel={intake.cancel} />}
      {(state.kind === "recognizing" || state.kind === "recognized") && (
        <PageList state={state} because={because} onEdit={intake.edit} onTake={intake.take} onCancel={intake.cancel} />
      )}
    </Section>
  );
}
