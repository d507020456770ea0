/** A body out of the plan's own and the directory's, found by typing part of its name, with or without marks. */
import { useMemo, useState } from "react";
import { foldedWords } from "../../../../domain/agency/fold.ts";
import type { Directory } from "../../../../domain/agency/directory.ts";
import type { NamedBody } from "../../../../domain/agency/near-names.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { LinkButton } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";

const shownAtOnce = 8;

interface PickerProps {
  readonly label: string;
  readonly plan: PublishedPlan;
  readonly directory: Directory;
  readonly onPick: (body: NamedBody) => void;
  readonly onCancel: () => void;
}

export function AgencyPicker({ label, plan, directory, onPick, onCancel }: PickerProps) {
  const [typed, setTyped] = useState("");
  const bodies = useMemo(() => searchable(plan, directory), [plan, directory]);
  const wanted = foldedWords(typed);
  const found = bodies.filter(({ words }) => wanted.every((word) => words.includes(word)));
  return (
    <div className="picker">
      <TextBox label={label} value={typed} onChange={setTyped} short focused />
      <p className="small" role="status">
        {found.length === 0
          ? "Không có cơ quan nào như vậy: gõ ít chữ hơn, hoặc thêm cơ quan ở trang Cơ quan."
          : found.length > shownAtOnce
            ? `${found.length} cơ quan; gõ thêm để thu hẹp.`
            : `${found.length} cơ quan.`}
      </p>
      <ul className="list">
        {found.slice(0, shownAtOnce).map(({ body }) => (
          <li key={`${body.kind}/${body.id}`}>
            <button type="button" className="whole" onClick={() => onPick(body)}>
              {body.name}
              {body.kind === "group" && <span className="small"> (nhóm)</span>}
            </button>
          </li>
        ))}
      </ul>
      <LinkButton onClick={onCancel}>Thôi chọn</LinkButton>
    </div>
  );
}

interface Searchable {
  readonly body: NamedBody;
  /** Folded, names and aliases. */
  readonly words: string;
}

/** The plan's bodies first: they are the likelier ones. */
function searchable(plan: PublishedPlan, directory: Directory): Searchable[] {
  const tied = new Set(plan.agencies.map(({ directoryId }) => directoryId));
  const wordsOf = (names: readonly string[]): string => names.flatMap(foldedWords).join(" ");
  const listed = ({ id, name, aliases }: Directory["agencies"][number] | Directory["groups"][number], kind: NamedBody["kind"]) =>
    tied.has(id) ? [] : [{ body: { id, name, kind }, words: wordsOf([name, ...aliases]) }];
  return [
    ...plan.agencies.map(({ id, name, kind, directoryId }) => ({
      body: { id: directoryId ?? id, name, kind },
      words: wordsOf([name]),
    })),
    ...directory.agencies.filter(({ validTo }) => validTo === null).flatMap((each) => listed(each, "agency")),
    ...directory.groups.flatMap((each) => listed(each, "group")),
  ];
}
