/** What is right, and what becomes of it: the locked period counted anew, or the difference in an open period. */
import { useState } from "react";
import type { CorrectionRequest, PeriodAnswer } from "../../../../domain/api/api.ts";
import { countKey } from "../../../../domain/returns/count-key.ts";
import { countsOf } from "../../../../domain/returns/duties.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import { formatCount } from "../../../../domain/kpi/format.ts";
import { parseWholeNumber } from "../../../../domain/sheet/whole-number.ts";
import { Choice } from "../../ui/choice.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import type { OnRecord } from "./use-corrections.ts";

interface CorrectionFormProps {
  readonly period: PeriodAnswer;
  /** Later periods that still take figures. */
  readonly takers: readonly string[];
  /** Of the chosen agency. */
  readonly onRecord: OnRecord;
  readonly busy: string | null;
  readonly onAgency: (agencyId: string) => void;
  readonly onGive: (agencyId: string, wish: CorrectionRequest) => void;
  readonly onCancel: () => void;
}

const restate = "restate";

export function CorrectionForm({ period, takers, onRecord, busy, onAgency, onGive, onCancel }: CorrectionFormProps) {
  const { plan } = period;
  const [agencyId, setAgency] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [way, setWay] = useState<string | null>(null);
  const asked = agencyId === null ? [] : countsOf(plan, agencyId);
  const duty = asked.find(({ indicator, count }) => countKey(indicator.id, count.id) === key) ?? null;
  const right = parseWholeNumber(typed);
  const lacking =
    agencyId === null
      ? "Hãy chọn cơ quan."
      : duty === null
        ? "Hãy chọn số liệu cần sửa."
        : right === null
          ? "Hãy nhập số đúng, là số nguyên."
          : way === null
            ? "Hãy chọn cách xử lý."
            : null;
  const give = (reason: string): void => {
    if (agencyId === null || duty === null || right === null || way === null) return;
    const counts = [{ indicatorId: duty.indicator.id, countId: duty.count.id, value: right }];
    onGive(agencyId, way === restate ? { way: restate, counts, reason } : { way: "carry-forward", into: way, counts, reason });
  };
  return (
    <ReasonForm label="Lý do điều chỉnh" yes="Ghi điều chỉnh" busy={busy} because={lacking} onCancel={onCancel} onGive={give}>
      <Choice
        label="Cơ quan có số liệu sai"
        options={plan.agencies.filter(({ id }) => countsOf(plan, id).length > 0).map(({ id, name }) => ({ key: id, text: name }))}
        chosen={agencyId}
        onChoose={(id) => {
          setAgency(id);
          setKey(null);
          onAgency(id);
        }}
      />
      <Choice
        label="Số liệu"
        options={asked.map(({ indicator, count }) => ({
          key: countKey(indicator.id, count.id),
          text: `${indicator.id}: ${count.label}`,
        }))}
        chosen={key}
        onChoose={setKey}
        placeholder={agencyId === null ? "Chọn cơ quan trước" : "Chọn…"}
      />
      {duty !== null && <p className="small">{standsWords(onRecord, duty.indicator.id, duty.count.id)}</p>}
      <TextBox short label="Số đúng" value={typed} onChange={setTyped} />
      <Choice
        label="Cách xử lý"
        options={[
          { key: restate, text: "Tính lại kỳ này: mở phiên bản mới, cơ quan gửi lại, rồi khóa sổ lần nữa" },
          ...takers.map((id) => ({
            key: id,
            text: `Giữ nguyên kỳ này, đưa phần chênh lệch vào ${periodTitle({ id })}`,
          })),
        ]}
        chosen={way}
        onChoose={setWay}
      />
    </ReasonForm>
  );
}

function standsWords(onRecord: OnRecord, indicatorId: string, countId: string): string {
  if (onRecord.kind === "reading") return "Đang tải số đã chốt…";
  if (onRecord.kind === "missed") return "Chưa tải được số đã chốt: kiểm tra kết nối rồi chọn lại cơ quan. Vẫn ghi được số đúng.";
  const answer = onRecord.content?.counts.find((each) => each.indicatorId === indicatorId && each.countId === countId)?.answer;
  return answer?.kind === "number" ? `Số đã chốt: ${formatCount(answer.value)}.` : "Kỳ này chưa chốt số nào cho số liệu này.";
}
