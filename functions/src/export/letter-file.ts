/** A letter as a .docx in the form of Decree 30/2020: to whom, the paragraphs, the list as a table. */
import { Document, Packer, Paragraph, type Table } from "docx";
import type { ReminderLetter } from "../../../domain/chase/reminder-letter.ts";
import {
  body,
  centred,
  documentStyles,
  ending,
  letterhead,
  mm,
  page,
  ruledTable,
  run,
  shortLine,
  textWidth,
} from "./decree-30.ts";

const heading = (letter: ReminderLetter): Table =>
  letterhead(
    [
      centred(letter.parent, { size: 24, caps: true }),
      centred(letter.issuer, { size: 24, caps: true, bold: true }),
      shortLine(18),
      centred("Số:          /CAT-PV01", { size: 26 }),
      centred(letter.subject, { size: 24 }),
    ],
    letter.placeAndDay,
  );

const addressed = ({ to }: ReminderLetter): Paragraph[] =>
  to.length === 1
    ? [centred(`Kính gửi: ${to[0] ?? ""}`)]
    : [
        new Paragraph({ indent: { left: mm(35) }, children: [run("Kính gửi:")] }),
        ...to.map(
          (name, at) =>
            new Paragraph({ indent: { left: mm(50) }, children: [run(`- ${name}${at === to.length - 1 ? "." : ";"}`)] }),
        ),
      ];

const list = ({ table: { headers, rows } }: ReminderLetter): Table =>
  ruledTable(headers, rows, [mm(10), mm(54), mm(24), mm(41), textWidth - mm(129)], [0, 2]);

export async function letterFile(letter: ReminderLetter): Promise<Uint8Array> {
  const document = new Document({
    styles: documentStyles,
    sections: [
      {
        ...page(),
        children: [
          heading(letter),
          new Paragraph({ children: [] }),
          ...addressed(letter),
          ...letter.paragraphs.slice(0, -1).map(body),
          new Paragraph({ children: [] }),
          list(letter),
          ...letter.paragraphs.slice(-1).map(body),
          new Paragraph({ children: [] }),
          ending(letter.receivers, [letter.signer, "PHÓ GIÁM ĐỐC"]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
