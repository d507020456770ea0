/** The people of the province: what each may do, and for which agencies. Nobody appoints herself. */
import { useState } from "react";
import type { Directory } from "../../../../domain/agency/directory.ts";
import { foldedWords } from "../../../../domain/agency/fold.ts";
import { agencyOf } from "../../../../domain/agency/succession.ts";
import type { MeAnswer, PersonAnswer } from "../../../../domain/api/api.ts";
import { roleWords } from "../../rooms.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { PersonForm } from "./person-form.tsx";
import type { AdminDesk } from "./use-admin.ts";

interface PeopleSectionProps {
  readonly room: AdminDesk;
  readonly directory: Directory;
  readonly people: readonly PersonAnswer[];
  readonly me: MeAnswer;
  readonly busy: string | null;
}

const shownAtOnce = 15;

export function PeopleSection({ room, directory, people, me, busy }: PeopleSectionProps) {
  const [typed, setTyped] = useState("");
  /** Whose form is open: an object id, "" for a new person. */
  const [form, setForm] = useState<string | null>(null);
  const wanted = foldedWords(typed);
  const found = people.filter((person) => {
    const words = foldedWords([person.name, ...person.roles.map((role) => roleWords[role])].join(" ")).join(" ");
    return wanted.every((word) => words.includes(word));
  });
  const formFor = (person: PersonAnswer | null) => (
    <PersonForm
      person={person}
      directory={directory}
      busy={busy}
      onCancel={() => setForm(null)}
      onSave={(oid, wish) => room.appoint(oid, wish, () => setForm(null))}
    />
  );
  return (
    <Section title={`Người dùng (${people.length})`}>
      <TextBox short label="Tìm người theo tên, quyền" value={typed} onChange={setTyped} />
      <p className="small" role="status">
        {found.length > shownAtOnce ? `${found.length} người, đang hiện ${shownAtOnce}.` : `${found.length} người.`}
      </p>
      <ul className="list" aria-label="Người dùng của tỉnh">
        {found.slice(0, shownAtOnce).map((person) => (
          <li key={person.oid}>
            <span className="name">{person.name}</span>
            <p className="small">
              {person.roles.length === 0 ? "Không còn quyền nào" : person.roles.map((role) => roleWords[role]).join(", ")}.
              {person.agencyIds.length > 0 && (
                <span className="block">{person.agencyIds.map((id) => agencyOf(directory, id)?.name ?? id).join(", ")}.</span>
              )}
            </p>
            {form === person.oid ? (
              formFor(person)
            ) : (
              <div className="actions row-actions">
                <Button
                  because={busy ?? (isHerself(person, me) ? "Không ai tự phân quyền cho mình." : null)}
                  silent
                  says={`Phân quyền cho ${person.name}`}
                  onClick={() => setForm(person.oid)}
                >
                  Phân quyền…
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {form === "" ? (
        formFor(null)
      ) : (
        <div className="actions">
          <Button because={busy} onClick={() => setForm("")}>
            Thêm người…
          </Button>
        </div>
      )}
    </Section>
  );
}

/** The pane knows itself by name and rights alone; the service refuses it in any case. */
const isHerself = (person: PersonAnswer, me: MeAnswer): boolean =>
  person.name === me.name && JSON.stringify(person.roles) === JSON.stringify(me.roles);
