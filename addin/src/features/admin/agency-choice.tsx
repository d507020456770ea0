/** One agency of the directory, found by typing part of its name; what is typed may also be the name of a new one, where that is allowed. */
import { useMemo, useState } from "react";
import type { Agency } from "../../../../domain/agency/directory.ts";
import { foldedWords } from "../../../../domain/agency/fold.ts";
import { LinkButton } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";

/** One that is there, or the name of one to come. */
export type Chosen =
  { readonly kind: "known"; readonly id: string; readonly name: string } | { readonly kind: "new"; readonly name: string };

interface AgencyChoiceProps {
  readonly label: string;
  readonly agencies: readonly Agency[];
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
  readonly mayBeNew: boolean;
  readonly focused?: boolean;
}

const shownAtOnce = 5;

export function AgencyChoice({ label, agencies, chosen, onChoose, mayBeNew, focused = false }: AgencyChoiceProps) {
  const [typed, setTyped] = useState("");
  const searchable = useMemo(
    () => agencies.map((agency) => ({ agency, words: foldedWords(`${agency.name} ${agency.abbr ?? ""}`).join(" ") })),
    [agencies],
  );
  if (chosen !== null)
    return (
      <p>
        {label}: <strong>{chosen.name}</strong>
        {chosen.kind === "new" && " (cơ quan mới)"}.{" "}
        <LinkButton says={`Chọn lại ${label.toLowerCase()}`} onClick={() => onChoose(null)}>
          Chọn lại
        </LinkButton>
      </p>
    );
  const wanted = foldedWords(typed);
  const found = wanted.length === 0 ? [] : searchable.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const name = typed.trim();
  // Two of one name at one time would be one too many.
  const isKnown = agencies.some((agency) => foldedWords(agency.name).join(" ") === wanted.join(" "));
  return (
    <div className="picker">
      <TextBox short label={label} value={typed} onChange={setTyped} focused={focused} />
      {wanted.length > 0 && (
        <ul className="list">
          {found.slice(0, shownAtOnce).map(({ agency }) => (
            <li key={agency.id}>
              <button
                type="button"
                className="whole"
                onClick={() => onChoose({ kind: "known", id: agency.id, name: agency.name })}
              >
                {agency.name}
              </button>
            </li>
          ))}
          {mayBeNew && name !== "" && !isKnown && (
            <li>
              <button type="button" className="whole" onClick={() => onChoose({ kind: "new", name })}>
                Cơ quan mới tên là “{name}”
              </button>
            </li>
          )}
          {found.length === 0 && (isKnown || !mayBeNew) && (
            <li className="small">Không có cơ quan nào như vậy: gõ ít chữ hơn.</li>
          )}
        </ul>
      )}
    </div>
  );
}
