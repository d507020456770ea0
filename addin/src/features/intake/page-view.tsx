/** One page: its small picture beside what was read on it. */
import { useState } from "react";
import { LinkButton } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { type SeenPage, textOfPage, unsure } from "./intake-state.ts";

interface PageViewProps {
  readonly page: SeenPage;
  /** From 1. */
  readonly number: number;
  readonly status: string;
  /** Null: not yet. */
  readonly onEdit: ((text: string) => void) | null;
}

export function PageView({ page, number, status, onEdit }: PageViewProps) {
  const [open, setOpen] = useState(false);
  const text = textOfPage(page);
  const weak = page.confidence !== null && page.confidence < unsure;
  return (
    <article className={weak ? "page weak" : "page"} aria-label={`Trang ${number}`}>
      {page.thumbnail === null ? (
        <div className="paper" aria-hidden />
      ) : (
        <img src={page.thumbnail} alt={`Hình trang ${number}`} />
      )}
      <div className="read">
        <p className="page-head">
          <strong>Trang {number}</strong> <span className="status">{status}</span>
        </p>
        {open && onEdit !== null ? (
          <TextBox label={`Chữ của trang ${number}`} value={text} onChange={onEdit} />
        ) : (
          <p className="excerpt">{text}</p>
        )}
        {onEdit !== null && (
          <LinkButton onClick={() => setOpen(!open)} says={open ? `Đóng trang ${number}` : `Xem và sửa chữ trang ${number}`}>
            {open ? "Đóng" : "Xem và sửa chữ"}
          </LinkButton>
        )}
      </div>
    </article>
  );
}
