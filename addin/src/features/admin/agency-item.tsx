/** One agency: from when to when, who came before and after it, whom to call; what may be decided about it. */
import { useRef, useState } from "react";
import type { Agency, Directory } from "../../../../domain/agency/directory.ts";
import { agencyOf, isValidOn } from "../../../../domain/agency/succession.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ChangeForm } from "./change-form.tsx";
import { ContactForm } from "./contact-form.tsx";
import type { ChangeKind } from "./make-change.ts";
import type { AdminDesk } from "./use-admin.ts";

interface AgencyItemProps {
  readonly agency: Agency;
  readonly directory: Directory;
  readonly room: AdminDesk;
  readonly today: string;
  readonly busy: string | null;
}

const steps: readonly { readonly kind: Exclude<ChangeKind, "open">; readonly word: string }[] = [
  { kind: "rename", word: "Đổi tên" },
  { kind: "merge", word: "Nhập vào" },
  { kind: "split", word: "Tách" },
  { kind: "close", word: "Kết thúc" },
];

export function AgencyItem({ agency, directory, room, today, busy }: AgencyItemProps) {
  const row = useRef<HTMLLIElement>(null);
  const [form, setForm] = useState<ChangeKind | "contact" | null>(null);
  const { id, name } = agency;
  const contact = room.contactOf(id);
  const leave = () => {
    setForm(null);
    // The form goes; the keyboard stays at the agency.
    setTimeout(() => row.current?.querySelector("button")?.focus());
  };
  const nameOf = (other: string): string => agencyOf(directory, other)?.name ?? other;
  const before = directory.agencies.filter(({ successors }) => successors.includes(id)).map((one) => one.name);
  const state = stateOf(agency, today);
  return (
    <li ref={row}>
      <div className="row">
        <span className="name">{name}</span>
        {state !== null && <Badge kind="neutral">{state}</Badge>}
      </div>
      <p className="small">
        {daysOf(agency)}
        {agency.successors.length > 0 && (
          <span className="block">Cơ quan kế thừa: {agency.successors.map(nameOf).join(", ")}.</span>
        )}
        {before.length > 0 && <span className="block">Trước là: {before.join(", ")}.</span>}
        <span className="block">
          {contact === null
            ? "Chưa khai báo đầu mối."
            : `Đầu mối: ${[contact.name, contact.position, contact.phone].filter((part) => part !== "").join(", ")}.`}
          {contact?.wantsApproval === true && " Cần người duyệt trước khi gửi."}
        </span>
      </p>
      {form === null && (
        <div className="actions row-actions">
          <Button because={busy} silent says={`Đầu mối của ${name}`} onClick={() => setForm("contact")}>
            Đầu mối…
          </Button>
          {(agency.validTo === null || agency.validTo >= today) &&
            steps.map(({ kind, word }) => (
              <Button key={kind} because={busy} silent says={`${word}: ${name}`} onClick={() => setForm(kind)}>
                {`${word}…`}
              </Button>
            ))}
        </div>
      )}
      {form === "contact" && (
        <ContactForm
          agency={agency}
          contact={contact}
          busy={busy}
          onCancel={leave}
          onSave={(wish) => room.setContact(id, wish, `Đã ghi đầu mối của ${name}.`, leave)}
        />
      )}
      {form !== null && form !== "contact" && (
        <ChangeForm
          kind={form}
          agency={agency}
          directory={directory}
          today={today}
          busy={busy}
          onCancel={leave}
          onChange={(change, reason, said) => room.change(change, reason, said, leave)}
        />
      )}
    </li>
  );
}

function stateOf(agency: Agency, today: string): string | null {
  if (isValidOn(agency, today)) return null;
  return agency.validTo !== null && agency.validTo < today ? "Đã kết thúc" : "Chưa hoạt động";
}

function daysOf({ validFrom, validTo }: Agency): string {
  if (validFrom === null && validTo === null) return "Đang hoạt động.";
  const from = validFrom === null ? "" : `từ ${dayInWords(validFrom)}`;
  const to = validTo === null ? "" : `đến hết ${dayInWords(validTo)}`;
  return `Hoạt động ${[from, to].filter((part) => part !== "").join(" ")}.`;
}
