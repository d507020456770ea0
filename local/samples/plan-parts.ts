/** The parts of a sample plan's text, which is laid out as the files of plans/ are: a blank line between paragraphs. */
export interface PlanParts {
  readonly office: string;
  readonly province: string;
  readonly country: string;
  readonly motto: string;
  /** "Số: 12/KH-UBND" */
  readonly number: string;
  readonly place: string;
  /** "KẾ HOẠCH" */
  readonly kind: string;
  readonly title: string;
  /** From the basis to the last clause, a paragraph each. */
  readonly body: readonly string[];
  /** "Nơi nhận:" and who. */
  readonly recipients: readonly string[];
  /** "TM. …", "KT. …", rank. */
  readonly signature: readonly string[];
  readonly signer: string;
}

export function partsOf(text: string): PlanParts {
  const lines = text.split("\n").map((line) => line.trim());
  const at = (wanted: RegExp): number => {
    const found = lines.findIndex((line) => wanted.test(line));
    if (found < 0) throw new Error(`a sample plan without ${String(wanted)}`);
    return found;
  };
  const filled = (from: number, to?: number): readonly string[] => lines.slice(from, to).filter((line) => line !== "");
  const [number, kind, recipients, signed] = [at(/^Số: /), at(/^KẾ HOẠCH$/), at(/^Nơi nhận:/), at(/^TM\. /)];
  const [office = "", province = "", country = "", motto = ""] = filled(0, number);
  const [title = "", ...body] = filled(kind + 1, recipients);
  const signature = filled(signed);
  return {
    office,
    province,
    country,
    motto,
    number: lines[number] ?? "",
    place: lines[at(/, ngày \d/)] ?? "",
    kind: lines[kind] ?? "",
    title,
    body,
    recipients: filled(recipients, signed),
    signature: signature.slice(0, -1),
    signer: signature.at(-1) ?? "",
  };
}
