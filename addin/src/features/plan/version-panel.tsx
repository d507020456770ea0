/** Another version of a plan beside the one that stands: change by change, for the officer to decide, then merged. */
import { useState } from "react";
import { planName } from "../../../../domain/plan/plan-words.ts";
import type { TaskChange, TaskField } from "../../../../domain/plan/versions/compare.ts";
import { changeKey, proposedChanges } from "../../../../domain/plan/versions/merge.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { OtherVersion } from "./reception.ts";
import { Wording } from "./wording.tsx";

const kindWords: Readonly<Record<TaskChange["kind"], string>> = {
  same: "giữ nguyên",
  changed: "sửa",
  moved: "chuyển mục",
  new: "mới",
  dropped: "không còn",
};
const fieldWords: Readonly<Record<TaskField, string>> = {
  text: "nội dung",
  leads: "chủ trì",
  coordinating: "phối hợp",
  time: "thời gian",
  due: "hạn",
};
const takeWords: Readonly<Record<Exclude<TaskChange["kind"], "same">, string>> = {
  changed: "Lấy theo bản mới",
  moved: "Lấy theo bản mới",
  new: "Thêm nhiệm vụ này",
  dropped: "Bỏ nhiệm vụ này (vẫn lưu lịch sử)",
};

interface VersionPanelProps {
  readonly version: OtherVersion;
  readonly busy: string | null;
  readonly onMerge: (taken: ReadonlySet<string>) => void;
  readonly onOther: () => void;
  readonly onCancel: () => void;
}

export function VersionPanel({ version: { base, read, changes }, busy, onMerge, onOther, onCancel }: VersionPanelProps) {
  const [taken, setTaken] = useState(() => proposedChanges(changes, read.plan));
  const counted = (Object.keys(kindWords) as TaskChange["kind"][])
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kindWords[kind]}`)
    .join(", ");
  const toggle = (key: string) =>
    setTaken((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <Section title="Đây là bản khác của kế hoạch đã có">
      <div className="card" role="status">
        <strong>{planName(base.plan.header)}</strong>
        <p>So từng nhiệm vụ: {counted}.</p>
        <p className="small">
          Gộp xong, nhiệm vụ tiếp tục giữ nguyên mã nên báo cáo đã gửi không mất; nội dung cũ được lưu khi ban hành.
        </p>
      </div>
      <ol className="list changes">
        {changes.map((change) =>
          change.kind === "same" ? null : (
            <li key={changeKey(change)} className={change.kind}>
              <Change change={change} />
              <label className="take">
                <input
                  type="checkbox"
                  checked={taken.has(changeKey(change))}
                  disabled={busy !== null}
                  onChange={() => toggle(changeKey(change))}
                />
                {takeWords[change.kind]}
                <span className="unseen"> {numberOf(change)}</span>
              </label>
            </li>
          ),
        )}
      </ol>
      <div className="actions">
        <Button primary because={busy} onClick={() => onMerge(taken)}>
          Gộp vào kế hoạch đã có
        </Button>
        <Button because={busy} onClick={onOther}>
          Là kế hoạch khác
        </Button>
        <Button because={busy} onClick={onCancel}>
          Thôi
        </Button>
      </div>
    </Section>
  );
}

const numberOf = (change: TaskChange): string => ("after" in change ? change.after.id : change.before.id);

function Change({ change }: { readonly change: Exclude<TaskChange, { kind: "same" }> }) {
  if (change.kind === "new" || change.kind === "dropped") {
    const task = change.kind === "new" ? change.after : change.before;
    return (
      <>
        <p className="name">
          {task.id}: {kindWords[change.kind]}
        </p>
        <p className="small">{task.text}</p>
      </>
    );
  }
  const { before, after, fields } = change;
  return (
    <>
      <p className="name">
        {before.clause ?? before.id}
        {change.kind === "moved" && ` → ${after.clause ?? after.id}`}: {change.kind === "moved" ? "chuyển mục" : ""}
        {change.kind === "moved" && fields.length > 0 ? ", " : ""}
        {fields.length > 0 && `sửa ${fields.map((field) => fieldWords[field]).join(", ")}`}
      </p>
      {fields.includes("text") && <Wording before={before.text} after={after.text} />}
      {(fields.includes("time") || fields.includes("due")) && (
        <p className="small">
          <del>{before.time ?? "không ghi"}</del> <ins>{after.time ?? "không ghi"}</ins>
        </p>
      )}
    </>
  );
}
