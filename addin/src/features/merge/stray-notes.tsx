/** What came in and was not counted: a return of nobody who owes one, an answer to a question that the plan no longer asks. */
import type { Merged } from "../../../../domain/merge/merge.ts";
import { strayNotes } from "../../../../domain/merge/left-out.ts";
import { Section } from "../../ui/section.tsx";

const most = 5;

export function StrayNotes({ merged }: { readonly merged: Merged }) {
  const notes = strayNotes(merged);
  if (notes.length === 0) return null;
  return (
    <Section title={`Không tính vào tổng hợp (${notes.length})`}>
      <ul className="list">
        {notes.slice(0, most).map((words) => (
          <li key={words} className="small">
            {words}
          </li>
        ))}
      </ul>
      {notes.length > most && <p className="small">Và {notes.length - most} điều khác: xem trang Tình hình báo cáo.</p>}
    </Section>
  );
}
