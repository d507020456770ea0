/** The pages under recognition: how far it is, what was read on each and how surely; each page's text can be mended. */
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";
import { Progress } from "../../ui/progress.tsx";
import { type Intake, type SeenPage, textOfPage, unsure } from "./intake-state.ts";
import { PageView } from "./page-view.tsx";

interface PageListProps {
  readonly state: Extract<Intake, { readonly kind: "recognizing" | "recognized" }>;
  readonly because: string | null;
  readonly onEdit: (at: number, text: string) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

export function PageList({ state, because, onEdit, onTake, onCancel }: PageListProps) {
  const { pages, name } = state;
  const done = state.kind === "recognized";
  const lookAt = pages.flatMap(({ confidence }, at) => (confidence !== null && confidence < unsure ? [at + 1] : []));
  const empty = done && pages.every((page) => textOfPage(page).trim() === "");
  return (
    <div className="intake-work">
      {state.kind === "recognizing" && (
        <>
          <Progress
            label={state.at === null ? "Đang tải bộ nhận dạng chữ…" : `Đang nhận dạng chữ: trang ${state.at + 1}/${pages.length}`}
            {...(state.at === null ? {} : { share: (state.at + state.share) / pages.length })}
          />
          <div className="actions">
            <Button onClick={onCancel}>Dừng nhận dạng</Button>
          </div>
        </>
      )}
      {empty && (
        <Message kind="bad">
          Không thấy chữ nào trong {name}: quét lại rõ hơn (từ 200 dpi, trang để thẳng), hoặc dùng bản Word (.docx).
        </Message>
      )}
      {done && !empty && (
        <Message kind={lookAt.length > 0 ? "warning" : "good"}>
          Đã nhận dạng {pages.length} trang của {name}.{" "}
          {lookAt.length > 0
            ? `Chữ mờ ở trang ${lookAt.join(", ")}: hãy soát và sửa trước khi dùng.`
            : "Xem lướt các trang dưới đây, sửa chữ sai nếu có, rồi bấm nút bên dưới."}
        </Message>
      )}
      <ol className="pages">
        {pages.map((page, at) => (
          <li key={at}>
            <PageView
              page={page}
              number={at + 1}
              status={statusOf(state, page, at)}
              onEdit={done ? (text) => onEdit(at, text) : null}
            />
          </li>
        ))}
      </ol>
      {done && (
        <div className="actions">
          <Button primary because={empty ? "Chưa có chữ nào để dùng." : because} onClick={onTake}>
            Dùng văn bản này
          </Button>
          <Button onClick={onCancel}>Bỏ</Button>
        </div>
      )}
    </div>
  );
}

function statusOf(state: PageListProps["state"], { confidence, page }: SeenPage, at: number): string {
  if (confidence !== null) return `Độ rõ ${Math.round(confidence)}%`;
  if (page !== null) return "Có sẵn chữ";
  return state.kind === "recognizing" && state.at === at ? `Đang đọc ${Math.round(state.share * 100)}%` : "Chờ";
}
