/** Who takes which part of an agency that is split: a task goes to the one whose words it holds, else to the first. */
import type { Agency } from "../../../../domain/agency/directory.ts";
import { Button } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { AgencyChoice } from "./agency-choice.tsx";
import type { Part } from "./make-change.ts";

interface SplitPartsProps {
  readonly parts: readonly Part[];
  readonly agencies: readonly Agency[];
  readonly onChange: (parts: readonly Part[]) => void;
}

const most = 20;

export function SplitParts({ parts, agencies, onChange }: SplitPartsProps) {
  const put = (at: number, part: Part) => onChange(parts.map((each, index) => (index === at ? part : each)));
  return (
    <>
      <p className="small">Nhiệm vụ chuyển theo từ ngữ của nó; không khớp từ nào thì về cơ quan thứ nhất.</p>
      {parts.map((part, at) => (
        <div key={at} className="card">
          <AgencyChoice
            label={`Cơ quan nhận thứ ${at + 1}`}
            agencies={agencies}
            chosen={part.to}
            onChoose={(to) => put(at, { ...part, to })}
            mayBeNew
          />
          <TextBox
            short
            label={`Việc của cơ quan thứ ${at + 1}, cách nhau bằng dấu phẩy`}
            value={part.words}
            onChange={(words) => put(at, { ...part, words })}
          />
        </div>
      ))}
      {parts.length < most && <Button onClick={() => onChange([...parts, { to: null, words: "" }])}>Thêm cơ quan nhận</Button>}
    </>
  );
}
