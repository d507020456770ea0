/** Two returns of one agency, cell by cell: hers, the colleague's, what both began with; she chooses, one by one or all at once. */
import { type Difference, openChoices, type Side } from "../../../../domain/returns/fields.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";
import { Section } from "../../ui/section.tsx";
import { useId } from "../../ui/use-id.ts";
import type { Conflict } from "./return-state.ts";
import type { ReturnDesk } from "./use-return.ts";

interface ConflictViewProps {
  readonly my: ReturnDesk;
  readonly conflict: Conflict;
  readonly busy: string | null;
}

export function ConflictView({ my, conflict, busy }: ConflictViewProps) {
  const { theirs, differences, chosen } = conflict;
  const { head } = theirs;
  const left = openChoices(differences, chosen).length;
  return (
    <Section title="Hai bản của cơ quan khác nhau">
      <Message kind="warning">
        <strong>Đã có bản mới hơn trên hệ thống.</strong>{" "}
        {head !== null && `${head.sentBy} đã gửi bản ${head.revision} lúc ${instantWords(head.sentAt)}. `}
        Nội dung bạn đã nhập vẫn còn nguyên trong trang Báo cáo. Chọn giữ bên nào ở {differences.length} ô khác nhau dưới đây.
      </Message>
      <div className="actions">
        <Button because={busy} onClick={my.showNewer}>
          Xem bản đã gửi
        </Button>
        <Button because={busy} onClick={() => my.choose(null, "theirs")}>
          Lấy tất cả của đồng nghiệp
        </Button>
        <Button because={busy} onClick={() => my.sendChosen("mine")}>
          Gửi bản của tôi thay bản đó
        </Button>
      </div>
      <ul className="differences">
        {differences.map((each) => (
          <li key={each.path}>
            <Choices
              difference={each}
              side={chosen[each.path] ?? each.suggestion}
              onChoose={(side) => my.choose(each.path, side)}
            />
          </li>
        ))}
      </ul>
      <Button primary because={busy ?? (left > 0 ? `Còn ${left} ô chưa chọn.` : null)} onClick={() => my.sendChosen()}>
        Gửi theo lựa chọn
      </Button>
    </Section>
  );
}

interface ChoicesProps {
  readonly difference: Difference;
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
}

const said = (words: string): string => (words === "" ? "(để trống)" : words);

function Choices({ difference: { label, mine, theirs, base }, side, onChoose }: ChoicesProps) {
  const name = useId("difference");
  const sides = [
    { key: "mine", who: "Của tôi", words: mine },
    { key: "theirs", who: "Của đồng nghiệp", words: theirs },
  ] as const;
  return (
    <fieldset>
      <legend>{label}</legend>
      {sides.map(({ key, who, words }) => (
        <label key={key}>
          <input type="radio" name={name} checked={side === key} onChange={() => onChoose(key)} />
          <span>
            <strong>{who}:</strong> {said(words)}
          </span>
        </label>
      ))}
      {base !== null && <p className="small">Trước đó: {said(base)}</p>}
    </fieldset>
  );
}
