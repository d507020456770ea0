/** One decision about an agency: from which day, what becomes of it, on which paper it rests. */
import { useState } from "react";
import { type Agency, agencyKinds, agencyLevels, type Directory } from "../../../../domain/agency/directory.ts";
import type { DirectoryChange } from "../../../../domain/agency/directory-change.ts";
import { isValidOn } from "../../../../domain/agency/succession.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";
import { parseDay } from "../../../../domain/sheet/day.ts";
import { Choice } from "../../ui/choice.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { AgencyChoice, type Chosen } from "./agency-choice.tsx";
import { kindWords, levelWords } from "./agency-words.ts";
import { type ChangeKind, makeChange, type Part } from "./make-change.ts";
import { SplitParts } from "./split-parts.tsx";

interface ChangeFormProps {
  readonly kind: ChangeKind;
  /** Null for a new one. */
  readonly agency: Agency | null;
  readonly directory: Directory;
  readonly today: string;
  readonly busy: string | null;
  readonly onChange: (change: DirectoryChange, reason: string, said: string) => void;
  readonly onCancel: () => void;
}

const yes: Readonly<Record<ChangeKind, string>> = {
  open: "Thêm cơ quan",
  rename: "Đổi tên",
  merge: "Nhập cơ quan",
  split: "Tách cơ quan",
  close: "Kết thúc cơ quan",
};

export function ChangeForm({ kind, agency, directory, today, busy, onChange, onCancel }: ChangeFormProps) {
  const [typed, setTyped] = useState(dayInWords(today));
  const [name, setName] = useState(kind === "rename" ? (agency?.name ?? "") : "");
  const [looks, setLooks] = useState<Pick<Agency, "kind" | "level">>({ kind: "department", level: "province" });
  const [to, setTo] = useState<Chosen | null>(null);
  const [parts, setParts] = useState<readonly Part[]>([
    { to: null, words: "" },
    { to: null, words: "" },
  ]);
  const on = parseDay(typed);
  const others = directory.agencies.filter((each) => each.id !== agency?.id && isValidOn(each, on ?? today));
  const made = makeChange(directory, { kind, agency, on, name, looks, to, parts });
  const said = on === null ? "" : `Đã ghi: từ ${dayInWords(on)}, ${happened(kind, agency?.name ?? "", name.trim(), to, parts)}.`;
  return (
    <ReasonForm
      label="Căn cứ (số, ngày của quyết định, nghị quyết)"
      yes={yes[kind]}
      busy={busy}
      because={made.ok ? null : made.lacking}
      onCancel={onCancel}
      onGive={(reason) => made.ok && onChange(made.change, reason, said)}
    >
      <TextBox
        short
        focused
        label={kind === "open" ? "Hoạt động từ ngày" : "Ngày đầu của cách sắp xếp mới"}
        value={typed}
        onChange={setTyped}
      />
      {(kind === "open" || kind === "rename") && (
        <TextBox short label={kind === "open" ? "Tên cơ quan" : "Tên mới"} value={name} onChange={setName} />
      )}
      {kind === "open" && (
        <>
          <Choice
            label="Loại"
            options={agencyKinds.map((key) => ({ key, text: kindWords[key] }))}
            chosen={looks.kind}
            onChoose={(key) => setLooks({ ...looks, kind: agencyKinds.find((each) => each === key) ?? looks.kind })}
          />
          <Choice
            label="Cấp"
            options={agencyLevels.map((key) => ({ key, text: levelWords[key] }))}
            chosen={looks.level}
            onChoose={(key) => setLooks({ ...looks, level: agencyLevels.find((each) => each === key) ?? looks.level })}
          />
        </>
      )}
      {kind === "merge" && <AgencyChoice label="Nhập vào cơ quan" agencies={others} chosen={to} onChoose={setTo} mayBeNew />}
      {kind === "close" && (
        <AgencyChoice
          label="Cơ quan kế thừa (để trống nếu không có)"
          agencies={others}
          chosen={to}
          onChoose={setTo}
          mayBeNew={false}
        />
      )}
      {kind === "split" && <SplitParts parts={parts} agencies={others} onChange={setParts} />}
    </ReasonForm>
  );
}

function happened(kind: ChangeKind, old: string, name: string, to: Chosen | null, parts: readonly Part[]): string {
  const takers = parts.flatMap((part) => (part.to === null ? [] : [part.to.name])).join(", ");
  return {
    open: `${name} hoạt động`,
    rename: `${old} đổi tên thành ${name}`,
    merge: `${old} nhập vào ${to?.name ?? ""}`,
    close: to === null ? `${old} kết thúc` : `${old} kết thúc, ${to.name} kế thừa`,
    split: `${old} tách thành ${takers}`,
  }[kind];
}
