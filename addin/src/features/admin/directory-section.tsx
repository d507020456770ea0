/** The agencies with the days of their being and their successors; found by typing, changed one decision at a time. */
import { useMemo, useState } from "react";
import type { Directory } from "../../../../domain/agency/directory.ts";
import { foldedWords } from "../../../../domain/agency/fold.ts";
import { isValidOn } from "../../../../domain/agency/succession.ts";
import { Button } from "../../ui/button.tsx";
import { CheckBox } from "../../ui/check-box.tsx";
import { Section } from "../../ui/section.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { AgencyItem } from "./agency-item.tsx";
import { ChangeForm } from "./change-form.tsx";
import type { AdminDesk } from "./use-admin.ts";

interface DirectorySectionProps {
  readonly room: AdminDesk;
  readonly directory: Directory;
  readonly today: string;
  readonly busy: string | null;
}

const shownAtOnce = 15;

export function DirectorySection({ room, directory, today, busy }: DirectorySectionProps) {
  const [typed, setTyped] = useState("");
  const [withGone, setWithGone] = useState(false);
  const [opening, setOpening] = useState(false);
  const searchable = useMemo(
    () =>
      directory.agencies.map((agency) => ({
        agency,
        words: [agency.name, agency.abbr ?? "", ...agency.aliases].flatMap(foldedWords).join(" "),
      })),
    [directory],
  );
  const wanted = foldedWords(typed);
  const found = searchable.filter(
    ({ agency, words }) => (withGone || isValidOn(agency, today)) && wanted.every((word) => words.includes(word)),
  );
  const standing = directory.agencies.filter((agency) => isValidOn(agency, today)).length;
  return (
    <Section title={`Danh bạ cơ quan (${standing})`}>
      <TextBox short label="Tìm theo tên" value={typed} onChange={setTyped} />
      <CheckBox label="Cả cơ quan đã kết thúc hoặc chưa hoạt động" checked={withGone} onChange={setWithGone} />
      <p className="small" role="status">
        {found.length > shownAtOnce
          ? `${found.length} cơ quan, đang hiện ${shownAtOnce}; gõ thêm để thu hẹp.`
          : `${found.length} cơ quan.`}
      </p>
      <ul className="list" aria-label="Cơ quan trong danh bạ">
        {found.slice(0, shownAtOnce).map(({ agency }) => (
          <AgencyItem key={agency.id} agency={agency} directory={directory} room={room} today={today} busy={busy} />
        ))}
      </ul>
      {opening ? (
        <ChangeForm
          kind="open"
          agency={null}
          directory={directory}
          today={today}
          busy={busy}
          onCancel={() => setOpening(false)}
          onChange={(change, reason, said) => room.change(change, reason, said, () => setOpening(false))}
        />
      ) : (
        <div className="actions">
          <Button because={busy} onClick={() => setOpening(true)}>
            Thêm cơ quan…
          </Button>
        </div>
      )}
    </Section>
  );
}
