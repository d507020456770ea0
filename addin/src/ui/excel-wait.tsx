/** Said above the rooms while Excel will not listen: what she can do, that the pane goes on by itself, and a way out. */
import { LinkButton } from "./button.tsx";
import { Message } from "./message.tsx";

const words = {
  editing: {
    title: "Một ô đang được nhập dở.",
    advice: "Bấm Enter hoặc Esc để kết thúc nhập ô: ngăn Ma trận sẽ tự làm tiếp.",
  },
  dialog: { title: "Excel đang mở một hộp thoại.", advice: "Đóng hộp thoại đó: ngăn Ma trận sẽ tự làm tiếp." },
  busy: { title: "Excel đang bận.", advice: "Ngăn Ma trận đang tự thử lại, xin chờ." },
} as const;

interface ExcelWaitProps {
  readonly reason: keyof typeof words;
  readonly onStop: () => void;
}

export const ExcelWait = ({ reason, onStop }: ExcelWaitProps) => (
  <div className="excel-wait">
    <Message kind="warning">
      <strong>{words[reason].title}</strong> {words[reason].advice} <LinkButton onClick={onStop}>Thôi, không chờ nữa</LinkButton>
    </Message>
  </div>
);
