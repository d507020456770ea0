/** A person's rights: roles, agencies, and on whose word. */
import { useState } from "react";
import * as v from "valibot";
import type { Directory } from "../../../../domain/agency/directory.ts";
import { agencyOf } from "../../../../domain/agency/succession.ts";
import { type PersonAnswer, type PersonRequest, type Role, roles } from "../../../../domain/api/api.ts";
import { roleWords } from "../../rooms.ts";
import { LinkButton } from "../../ui/button.tsx";
import { CheckBox } from "../../ui/check-box.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { AgencyChoice } from "./agency-choice.tsx";

interface PersonFormProps {
  /** Null for a new one. */
  readonly person: PersonAnswer | null;
  readonly directory: Directory;
  readonly busy: string | null;
  readonly onSave: (oid: string, wish: PersonRequest) => void;
  readonly onCancel: () => void;
}

const Oid = v.pipe(v.string(), v.trim(), v.uuid(), v.toLowerCase());
/** Roles that speak for agencies. */
const ofAgencies: readonly Role[] = ["reporter", "approver"];

export function PersonForm({ person, directory, busy, onSave, onCancel }: PersonFormProps) {
  const [typed, setTyped] = useState(person?.oid ?? "");
  const [name, setName] = useState(person?.name ?? "");
  const [held, setHeld] = useState<readonly Role[]>(person?.roles ?? []);
  const [agencyIds, setAgencyIds] = useState<readonly string[]>(person?.agencyIds ?? []);
  const oid = v.safeParse(Oid, typed);
  const lacking = !oid.success
    ? "Hãy dán mã đối tượng (Object ID) của tài khoản, dạng 81ba1e2b-2b7d-…"
    : name.trim() === ""
      ? "Hãy ghi họ tên."
      : held.some((role) => ofAgencies.includes(role)) && agencyIds.length === 0
        ? "Hãy chọn cơ quan của người này."
        : null;
  const nameOf = (id: string): string => agencyOf(directory, id)?.name ?? id;
  return (
    <ReasonForm
      label="Căn cứ phân quyền"
      yes="Ghi phân quyền"
      busy={busy}
      because={lacking}
      onCancel={onCancel}
      onGive={(reason) =>
        oid.success && onSave(oid.output, { name: name.trim(), roles: [...held], agencyIds: [...agencyIds], reason })
      }
    >
      {person === null && (
        <TextBox short focused label="Mã đối tượng của tài khoản (Entra ID)" value={typed} onChange={setTyped} />
      )}
      <TextBox short focused={person !== null} label="Họ và tên" value={name} onChange={setName} />
      <div role="group" aria-label="Quyền" className="checks">
        {roles.map((role) => (
          <CheckBox
            key={role}
            label={roleWords[role]}
            checked={held.includes(role)}
            onChange={(checked) => setHeld(roles.filter((each) => (each === role ? checked : held.includes(each))))}
          />
        ))}
      </div>
      {agencyIds.map((id) => (
        <p key={id}>
          Cơ quan: <strong>{nameOf(id)}</strong>.{" "}
          <LinkButton says={`Bỏ ${nameOf(id)}`} onClick={() => setAgencyIds(agencyIds.filter((each) => each !== id))}>
            Bỏ
          </LinkButton>
        </p>
      ))}
      <AgencyChoice
        key={agencyIds.length}
        label="Thêm cơ quan của người này"
        agencies={directory.agencies.filter(({ id, validTo }) => validTo === null && !agencyIds.includes(id))}
        chosen={null}
        onChoose={(chosen) => chosen?.kind === "known" && setAgencyIds([...agencyIds, chosen.id])}
        mayBeNew={false}
      />
    </ReasonForm>
  );
}
