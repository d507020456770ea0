/** One doubt with its answers: the likeliest is one click away, the others need one more. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { useState } from "react";
import type { Directory } from "../../../../domain/agency/directory.ts";
import type { Doubt } from "../../../../domain/plan/review/doubts.ts";
import type { Answer } from "../../../../domain/plan/review/mend.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";
import { parseDay } from "../../../../domain/sheet/day.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { AgencyPicker } from "./agency-picker.tsx";
import { doubtWords, fieldWords } from "./doubt-words.ts";

interface DoubtCardProps {
  readonly doubt: Doubt;
  readonly plan: PublishedPlan;
  readonly directory: Directory;
  readonly busy: string | null;
  readonly onAnswer: (doubt: Doubt, answer: Answer) => void;
  /** To the row of the first task that it is about. */
  readonly onSee: (taskId: string) => void;
}

export function DoubtCard({ doubt, plan, directory, busy, onAnswer, onSee }: DoubtCardProps) {
  const [open, setOpen] = useState<"body" | "words" | null>(null);
  const nameOf = (id: string) => agencyName(plan, id);
  const { title, text } = doubtWords(doubt, nameOf);
  const [taskId] = doubt.taskIds;
  const choices = choicesOf(doubt, nameOf);
  const writes = doubt.kind === "date-torn" || doubt.kind === "header-missing";
  const picks = !writes && doubt.kind !== "clauses-missing";
  return (
    <li className={`asked ${doubt.kind}`}>
      <div className="doubt" role="group" aria-label={title}>
        <p className="name">{title}</p>
        <p className="small">{text}</p>
        {open === null && (
          <div className="actions">
            {choices.map(({ words, answer }, at) => (
              <Button
                key={words}
                primary={at === 0 && answer.kind !== "nobody"}
                because={busy}
                silent
                says={`${words}: ${title}`}
                onClick={() => onAnswer(doubt, answer)}
              >
                {words}
              </Button>
            ))}
            {picks && (
              <Button because={busy} silent says={`${otherWords(doubt)} ${title}`} onClick={() => setOpen("body")}>
                {otherWords(doubt)}
              </Button>
            )}
            {writes && (
              <Button because={busy} silent says={`Nhập: ${title}`} onClick={() => setOpen("words")}>
                {doubt.kind === "date-torn" ? "Nhập ngày…" : "Nhập…"}
              </Button>
            )}
          </div>
        )}
        {open === "body" && (
          <AgencyPicker
            label="Tìm cơ quan"
            plan={plan}
            directory={directory}
            onPick={(body) => onAnswer(doubt, { kind: "body", body })}
            onCancel={() => setOpen(null)}
          />
        )}
        {open === "words" && (
          <Written doubt={doubt} onAnswer={(answer) => onAnswer(doubt, answer)} onCancel={() => setOpen(null)} />
        )}
        {taskId !== undefined && (
          <LinkButton says={`Xem điều khoản ${taskId}`} onClick={() => onSee(taskId)}>
            Xem điều khoản
          </LinkButton>
        )}
      </div>
    </li>
  );
}

interface Choice {
  readonly words: string;
  readonly answer: Answer;
}

function choicesOf(doubt: Doubt, nameOf: (id: string) => string): Choice[] {
  switch (doubt.kind) {
    case "clauses-missing":
      return [{ words: "Đã xem bản gốc, không thiếu", answer: { kind: "keep" } }];
    case "lead-missing":
      return [
        ...doubt.task.coordinating
          .slice(0, 2)
          .map((id) => ({ words: nameOf(id), answer: { kind: "one-lead", agencyId: id } as const })),
        { words: "Nhiệm vụ chung, không giao ai", answer: { kind: "nobody" } },
      ];
    case "several-leads":
      return [
        ...doubt.task.leads.slice(0, 4).map((id) => ({ words: nameOf(id), answer: { kind: "one-lead", agencyId: id } as const })),
        { words: "Giao chung", answer: { kind: "joint" } },
      ];
    case "joint-leads":
      return [{ words: "Đúng, giao chung", answer: { kind: "keep" } }];
    case "agency-near":
      return [
        ...doubt.near.map((body, at) => ({ words: at === 0 ? "Đúng" : body.name, answer: { kind: "body", body } as const })),
        { words: "Là cơ quan mới", answer: { kind: "keep" } },
      ];
    case "agency-unsure":
      return [{ words: "Đúng", answer: { kind: "keep" } }];
    case "agency-unknown":
      return [{ words: "Đúng, cơ quan mới", answer: { kind: "keep" } }];
    case "date-torn":
      return [
        ...(doubt.proposed === null
          ? []
          : [{ words: `Đúng, ${dayInWords(doubt.proposed)}`, answer: { kind: "day", day: doubt.proposed } as const }]),
        { words: "Không có ngày cụ thể", answer: { kind: "day", day: null } },
      ];
    case "header-missing":
      return doubt.field === "issuer" || doubt.field === "province" ? [{ words: "Để trống", answer: { kind: "keep" } }] : [];
    case "reporter-missing":
      return [];
  }
}

const otherWords = ({ kind }: Doubt): string =>
  kind === "lead-missing"
    ? "Chọn cơ quan chủ trì…"
    : kind === "reporter-missing"
      ? "Chọn cơ quan…"
      : kind === "joint-leads" || kind === "several-leads"
        ? "Chọn một cơ quan chủ trì…"
        : "Chọn cơ quan khác…";

function Written({
  doubt,
  onAnswer,
  onCancel,
}: {
  readonly doubt: Doubt;
  readonly onAnswer: (answer: Answer) => void;
  readonly onCancel: () => void;
}) {
  const [typed, setTyped] = useState("");
  const isDay = doubt.kind === "date-torn" || (doubt.kind === "header-missing" && doubt.field === "date");
  const day = parseDay(typed);
  const because =
    isDay && day === null ? "Gõ ngày/tháng/năm, ví dụ 15/12/2026." : typed.trim() === "" ? "Gõ nội dung trước." : null;
  const answer = (): Answer =>
    doubt.kind === "date-torn" ? { kind: "day", day } : { kind: "words", words: isDay ? (day ?? "") : typed.trim() };
  return (
    <div className="picker">
      <TextBox
        label={doubt.kind === "header-missing" ? fieldWords[doubt.field] : "Hạn (ngày/tháng/năm)"}
        value={typed}
        onChange={setTyped}
        short
        focused
      />
      <div className="actions">
        <Button primary because={because} onClick={() => onAnswer(answer())}>
          Ghi
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </div>
  );
}
