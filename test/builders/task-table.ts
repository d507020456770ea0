/** A sample plan's tasks as the table of an annex: head rows as in the plan, then a row for each duty below an agency's heading. */
import { partsOf } from "../../local/samples/plan-parts.ts";

export function taskTable(text: string): string[][] {
  const { office, province, number, place, kind, title, body } = partsOf(text);
  const from = body.findIndex((line) => /^II\. /.test(line));
  const until = body.findIndex((line) => /^III\. /.test(line));
  const rows: string[][] = [];
  let lead = "";
  for (const line of body.slice(from + 1, until)) {
    const heading = /^\d+\. (.*)$/.exec(line);
    if (heading !== null) lead = heading[1] ?? "";
    else {
      const when = /trước ngày [\d/]+/.exec(line)?.[0] ?? "Năm 2026";
      const others = /phối hợp với (Sở Công Thương|Công an tỉnh)/i.exec(line)?.[1] ?? "";
      const duty = line.replace(/^- /, "").replace(/^(?:Chủ trì, )?phối hợp với (?:Sở Công Thương|Công an tỉnh) /i, "");
      rows.push([String(rows.length + 1), duty.charAt(0).toUpperCase() + duty.slice(1), lead, others, when]);
    }
  }
  return [
    [`${office} ${province}`],
    [number],
    [place],
    [kind],
    [title],
    [],
    [body[from] ?? ""],
    ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"],
    ...rows,
  ];
}
