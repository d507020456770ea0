/** What is wrong, gravest first, with its cell: choosing a line goes there. */
import type { Problem, Severity } from "../../../domain/problem.ts";
import { Icon } from "./icons.tsx";
import { useId } from "./use-id.ts";

const order: Readonly<Record<Severity, number>> = { error: 0, query: 1, note: 2 };
const looks = {
  error: { icon: "error", word: "Lỗi" },
  query: { icon: "warning", word: "Cần giải trình" },
  note: { icon: "info", word: "Lưu ý" },
} as const;

/** What is no finding of a check has a word of its own. */
const wordsOfCode: Readonly<Record<string, string>> = { "sent-back": "Cần sửa" };

interface ProblemListProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
}

export function ProblemList({ title, problems, onGo }: ProblemListProps) {
  const id = useId("problems");
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <section className="problems" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {sorted.map((problem, index) => (
          <li key={index} className={problem.severity}>
            <Line problem={problem} onGo={onGo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ problem, onGo }: { readonly problem: Problem; readonly onGo: (problem: Problem) => void }) {
  const { icon } = looks[problem.severity];
  const word = wordsOfCode[problem.code] ?? looks[problem.severity].word;
  const said = (
    <>
      <Icon of={icon} />
      <span>
        <span className="severity">{word}:</span> {problem.message}
        {problem.place?.kind === "cell" && (
          <span className="place">
            {problem.place.sheet}, ô {problem.place.address}
          </span>
        )}
        {problem.place?.kind === "line" && <span className="place">Dòng {problem.place.line} của văn bản</span>}
      </span>
    </>
  );
  return problem.place?.kind === "cell" ? (
    <button type="button" onClick={() => onGo(problem)}>
      {said}
    </button>
  ) : (
    <div className="said">{said}</div>
  );
}
