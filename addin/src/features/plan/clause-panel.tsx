/** The clause of the chosen task in its context; what was recognised in it is coloured, underlined and named. */
import { type ClauseLine, type ClausePiece, type Mark, marks } from "../../../../domain/plan/review/clause-view.ts";
import type { Task } from "../../../../domain/plan/plan.ts";
import { Section } from "../../ui/section.tsx";

export type ClauseShown = Pick<Task, "id" | "text" | "source"> & { readonly lines: readonly ClauseLine[] };

const words: Readonly<Record<Mark, string>> = {
  lead: "Chủ trì",
  coordinating: "Phối hợp",
  time: "Thời gian",
  figure: "Chỉ tiêu, số liệu",
};

export function ClausePanel({ clause }: { readonly clause: ClauseShown | null }) {
  return (
    <Section title="Điều khoản trong văn bản">
      <div aria-live="polite">{clause === null ? <Hint /> : <Shown clause={clause} />}</div>
    </Section>
  );
}

const Hint = () => <p className="small">Chọn một dòng ở trang Nhiệm vụ để xem điều khoản gốc của nhiệm vụ đó.</p>;

function Shown({ clause: { id, text, source, lines } }: { readonly clause: ClauseShown }) {
  const found = new Set(lines.flatMap(({ pieces }) => pieces.map(({ mark }) => mark)));
  return (
    <article className="clause" aria-label={`Điều khoản ${id}`}>
      <h3>
        Nhiệm vụ {id}
        {source !== null && lines.length > 0 && (
          <span className="small">
            {" "}
            · dòng {source.startLine === source.endLine ? source.startLine : `${source.startLine}–${source.endLine}`}
          </span>
        )}
      </h3>
      {lines.length === 0 ? (
        <>
          <p>{text}</p>
          <p className="small">Sổ tính này không có văn bản gốc của nhiệm vụ: chỉ còn câu giao việc.</p>
        </>
      ) : (
        <>
          <ul className="legend" aria-label="Chú giải">
            {marks.map((mark) => (
              <li key={mark}>
                <span className={`marked ${mark}`}>{words[mark]}</span>
                {!found.has(mark) && <span className="small"> (không thấy)</span>}
              </li>
            ))}
          </ul>
          <div className="clause-lines" tabIndex={0} role="group" aria-label="Văn bản gốc">
            {lines.map((line) => (
              <p key={line.no} className={line.part}>
                {line.pieces.map((piece, at) => (
                  <Piece key={at} piece={piece} />
                ))}
              </p>
            ))}
          </div>
        </>
      )}
    </article>
  );
}

const Piece = ({ piece: { text, mark } }: { readonly piece: ClausePiece }) =>
  mark === null ? (
    <>{text}</>
  ) : (
    <mark className={`marked ${mark}`} title={words[mark]}>
      <span className="unseen">{words[mark]}: </span>
      {text}
    </mark>
  );
