/** A PDF whose letters cannot be read as Vietnamese: what to do with it. */
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";

interface RecognitionOfferProps {
  readonly name: string;
  readonly onAnswer: (byPictures: boolean) => void;
  readonly onCancel: () => void;
}

export const RecognitionOffer = ({ name, onAnswer, onCancel }: RecognitionOfferProps) => (
  <div className="intake-work">
    <Message kind="warning">
      Chữ lưu trong {name} bị sai dấu hoặc sai phông, khó đọc đúng. Nên nhận dạng lại từ hình ảnh các trang (khoảng nửa phút mỗi
      trang).
    </Message>
    <div className="actions">
      <Button primary onClick={() => onAnswer(true)}>
        Nhận dạng lại từ hình ảnh
      </Button>
      <Button onClick={() => onAnswer(false)}>Vẫn dùng chữ có sẵn</Button>
      <Button onClick={onCancel}>Thôi</Button>
    </div>
  </div>
);
