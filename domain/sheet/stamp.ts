/**
 * The stamp is the sheet's own memory of what it is, in the hidden first row, so that a sheet that was renamed, moved or
 * mailed still knows its plan, period and agency:
 *
 *   matran/1 kind=return plan=77-kh-ubnd-2025 period=2026-H1 agency=so-tu-phap revision=3 form=1f0c9a3e
 *
 * `revision` is the one that the sheet was drawn from, `form` the code of what it asks (form-code.ts); absent parts are null. "matran/2" of a later Matran is not read.
 */
import type { RawRows, RawValue } from "./sheet.ts";
import { wordsOf } from "./words.ts";

export interface Stamp {
  readonly kind: string;
  readonly plan: string;
  readonly period: string | null;
  readonly agency: string | null;
  readonly revision: number | null;
  readonly form?: string;
}

export function writeStamp(stamp: Stamp): string {
  const parts = [`kind=${stamp.kind}`, `plan=${stamp.plan}`];
  if (stamp.period !== null) parts.push(`period=${stamp.period}`);
  if (stamp.agency !== null) parts.push(`agency=${stamp.agency}`);
  if (stamp.revision !== null) parts.push(`revision=${stamp.revision}`);
  if (stamp.form) parts.push(`form=${stamp.form}`);
  return `matran/1 ${parts.join(" ")}`;
}

export function readStamp(raw: RawValue | undefined): Stamp | null {
  const [version, ...parts] = wordsOf(raw).split(/\s+/);
  if (version !== "matran/1") return null;
  const said = new Map(parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
  const kind = said.get("kind");
  const plan = said.get("plan");
  if (!kind || !plan) return null;
  const revision = said.get("revision");
  const form = said.get("form");
  return {
    kind,
    plan,
    period: said.get("period") ?? null,
    agency: said.get("agency") ?? null,
    revision: revision && /^\d+$/.test(revision) ? Number(revision) : null,
    ...(form ? { form } : {}),
  };
}

/** The stamp of a sheet, also where rows or columns were put before it. */
export function findStamp(rows: RawRows): Stamp | null {
  for (const row of rows.slice(0, 12)) {
    for (const raw of row.slice(0, 12)) {
      const stamp = readStamp(raw);
      if (stamp) return stamp;
    }
  }
  return null;
}
