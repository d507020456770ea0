/** The reminder letter with names and contacts that people wrote as they liked: it stays a letter, and what they wrote stays text. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ChaseRow } from "../../../domain/chase/chase.ts";
import { reminderLetter } from "../../../domain/chase/reminder-letter.ts";
import { letterFile } from "../../../functions/src/export/letter-file.ts";
import { anAgency, aPlan } from "../../builders/plans.ts";
import { aPeriod } from "../../builders/returns.ts";
import { hasLibreOfficeWriter, pagesOnPaper } from "../../libreoffice/libreoffice.ts";

const hostile = [
  "=HYPERLINK(1)",
  "+84 912",
  "-2+3",
  "@SUM(A1)",
  "\t=cmd",
  `<w:b/> & "Sở" 'A' ]]> <!--`,
  "{MERGEFIELD x}",
  "Sở\u0001 Tư\u0008 pháp\u000b mới\u001f\ufffe",
];
const shown = (words: string): string => words.replace(/[\u0001-\u0008\u000b\u001f\ufffe]/g, "").trim();
const row = (name: string, at: number): ChaseRow => ({
  ...{ agencyId: `a-${at}`, name, standing: "overdue", dueOn: "2026-06-15", extendedTo: null, extensionReason: null },
  ...{ daysLate: 3, inApproval: false, answeredBy: [], lastReminded: null, reminded: false },
  contact: { name, position: name, phone: name, email: name },
});
const plan = aPlan({
  agencies: hostile.map((name, at) => anAgency(`a-${at}`, { name })),
  header: { ...aPlan().header, title: hostile.join(" ") },
});
const file = await letterFile(reminderLetter(plan, aPeriod(), hostile.map(row), "2026-06-18"));
const xml = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
const unescaped = (words: string): string =>
  words.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
  );
const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words = ""]) => unescaped(words));

describe("a reminder letter to agencies with odd names", () => {
  it.each(hostile)("holds %j as text, in the list and with its contact", (words) => {
    const found = texts.filter((text) => text.includes(shown(words)));
    expect(found.length).toBeGreaterThanOrEqual(3);
  });

  it("has no field, link or formula in it, and no character that XML forbids", () => {
    expect(/<w:(fldSimple|instrText|hyperlink|object)/.test(xml)).toBe(false);
    expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)).toBe(false);
  });

  it.skipIf(!hasLibreOfficeWriter)(
    "opens, and is read whole on paper (needs LibreOffice Writer)",
    async () => {
      const words = (await pagesOnPaper(file, "docx")).flatMap(({ lines }) => lines).join("");
      for (const each of hostile) expect(words).toContain(shown(each).replace(/\s/g, "").slice(0, 12));
      expect(words).toContain("PHÓGIÁMĐỐC");
    },
    120_000,
  );
});
