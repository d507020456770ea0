/** One agency that owes: how late, whom to call, when she was last reminded; remind, extend, leave out. */
import { type ReactNode, useState } from "react";
import type { ChaseRow } from "../../../../domain/api/api.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";
import { instantWords, parseDay } from "../../../../domain/sheet/day.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import type { ChaseDesk } from "./use-chase.ts";

interface ChaseItemProps {
  readonly row: ChaseRow;
  /** Null for those who only read. */
  readonly room: ChaseDesk | null;
  readonly busy: string | null;
  /** The way to ask it to explain, also for a leader. */
  readonly ask: ReactNode;
}

const looks = { overdue: "bad", "sent-back": "bad", late: "warning", waiting: "neutral" } as const;

const words = ({ standing, daysLate, inApproval }: ChaseRow): string => {
  if (standing === "sent-back") return "↩ Bị trả lại, chưa gửi lại";
  if (standing === "late") return `▲ Gửi muộn ${daysLate} ngày`;
  const state = inApproval ? "Cơ quan đang duyệt" : "Chưa gửi";
  return standing === "overdue" ? `▲ ${state}, quá hạn ${daysLate} ngày` : `○ ${state}`;
};

export function ChaseItem({ row, room, busy, ask }: ChaseItemProps) {
  const { agencyId, name, standing, dueOn, extendedTo, extensionReason, contact, answeredBy, lastReminded, reminded } = row;
  const [form, setForm] = useState<"extend" | "exclude" | null>(null);
  return (
    <li>
      <div className="row">
        <span className="name">{name}</span>
        <Badge kind={looks[standing]}>{words(row)}</Badge>
      </div>
      <p className="small">
        Hạn {dayInWords(dueOn)}
        {extendedTo !== null && ` (gia hạn: ${extensionReason ?? ""})`}. {contactWords(contact)}
        {answeredBy.length > 0 && <span className="block">Nay do {answeredBy.join(", ")} báo cáo.</span>}
        {lastReminded !== null && <span className="block">Đôn đốc lần cuối: {instantWords(lastReminded)}.</span>}
      </p>
      {room !== null && form === null && (
        <div className="actions row-actions">
          {standing !== "late" && (
            <Button
              because={busy ?? (reminded ? "Đã đôn đốc cho hạn này." : null)}
              silent
              says={`Đôn đốc ${name}`}
              onClick={() => room.remind([agencyId])}
            >
              Đôn đốc
            </Button>
          )}
          {standing !== "late" && (
            <Button because={busy} silent says={`Gia hạn cho ${name}`} onClick={() => setForm("extend")}>
              Gia hạn…
            </Button>
          )}
          <Button because={busy} silent says={`Loại khỏi tổng hợp: ${name}`} onClick={() => setForm("exclude")}>
            Loại khỏi tổng hợp…
          </Button>
        </div>
      )}
      {row.standing !== "waiting" && form === null && ask}
      {room !== null && form !== null && (
        <ReasonForm
          asksDay={form === "extend"}
          label={form === "extend" ? "Lý do gia hạn" : "Lý do không tính cơ quan này"}
          yes={form === "extend" ? "Gia hạn" : "Loại khỏi tổng hợp"}
          busy={busy}
          onCancel={() => setForm(null)}
          onGive={(reason, day) => {
            setForm(null);
            if (form === "exclude") room.exclude(agencyId, name, true, reason);
            else if (day !== null) room.extend(agencyId, name, day, reason);
          }}
        />
      )}
    </li>
  );
}

const contactWords = (contact: ChaseRow["contact"]): string =>
  contact === null
    ? "Chưa khai báo đầu mối."
    : `Đầu mối: ${contact.name}${contact.position === "" ? "" : `, ${contact.position}`}${contact.phone === "" ? "" : `, ${contact.phone}`}.`;

interface ReasonFormProps {
  readonly asksDay: boolean;
  readonly label: string;
  readonly yes: string;
  readonly busy: string | null;
  readonly onCancel: () => void;
  readonly onGive: (reason: string, day: string | null) => void;
}

function ReasonForm({ asksDay, label, yes, busy, onCancel, onGive }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const day = parseDay(typed);
  const lacking = asksDay && day === null ? "Hãy nhập ngày dạng 25/6/2026." : reason.trim() === "" ? "Hãy ghi lý do." : null;
  return (
    <div className="section">
      {asksDay && <TextBox short focused label="Gia hạn đến ngày" value={typed} onChange={setTyped} />}
      <TextBox focused={!asksDay} label={label} value={reason} onChange={setReason} />
      <div className="actions">
        <Button primary because={busy ?? lacking} onClick={() => onGive(reason.trim(), day)}>
          {yes}
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </div>
  );
}
