/** One handed-in workbook: its receipt, or what is wrong with it and in which cell. */
import type { Problem } from "../../../../domain/problem.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { type FileFate, type PostedFile, refusalInWords } from "./posted-file.ts";

const looks = {
  waiting: { kind: "neutral", word: "Chưa nộp" },
  taken: { kind: "good", word: "Đã nhận" },
  refused: { kind: "bad", word: "Còn lỗi" },
  outrun: { kind: "warning", word: "Có bản mới hơn" },
} as const satisfies Readonly<Record<FileFate["kind"], unknown>>;

interface PostedFileItemProps {
  readonly posted: PostedFile;
  readonly nameOf: (agencyId: string) => string;
  readonly busy: string | null;
  readonly outrunAdvice: string;
  readonly putOver: (file: File, over: number) => void;
}

export function PostedFileItem({ posted: { file, fate }, nameOf, busy, outrunAdvice, putOver }: PostedFileItemProps) {
  const { kind, word } = looks[fate.kind];
  return (
    <li>
      <div className="row">
        <span className="name file-name">{file.name}</span>
        <Badge kind={kind}>{word}</Badge>
      </div>
      {fate.kind === "taken" && (
        <p className="small">
          {nameOf(fate.receipt.agencyId)}, bản {fate.receipt.revision}, nhận lúc {instantWords(fate.receipt.sentAt)}. Mã kiểm{" "}
          <span className="hash">{fate.receipt.hash}</span>
        </p>
      )}
      {fate.kind === "refused" && (
        <>
          <p className="small">{refusalInWords(fate.failure)}</p>
          <ProblemsInFile problems={fate.failure.problems} />
        </>
      )}
      {fate.kind === "outrun" && (
        <>
          <p className="small">
            {nameOf(fate.head.agencyId)} đã có bản {fate.head.revision}, {fate.head.sentBy} gửi {instantWords(fate.head.sentAt)};
            tệp này tạo từ trước đó. {outrunAdvice}
          </p>
          <div className="actions row-actions">
            <Button
              because={busy}
              silent
              says={`Thay bản ${fate.head.revision} của ${nameOf(fate.head.agencyId)} bằng tệp ${file.name}`}
              onClick={() => putOver(file, fate.head.revision)}
            >
              {`Thay bản ${fate.head.revision} bằng tệp này`}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

/** Lines that are read in the pane; the sender mends them in the file, from the top. */
const most = 12;

function ProblemsInFile({ problems }: { readonly problems: readonly Problem[] }) {
  const placed = problems.filter(({ place }) => place !== null);
  if (placed.length === 0) return null;
  return (
    <ul className="small">
      {placed.slice(0, most).map(({ message, place }, at) => (
        <li key={at}>
          {place?.kind === "cell" && <strong>{`Trang ${place.sheet}, ô ${place.address}: `}</strong>}
          {message}
        </li>
      ))}
      {placed.length > most && <li>Và {placed.length - most} chỗ khác trong tệp.</li>}
    </ul>
  );
}
