/**
 * Writes the sample plans as Word files after a change of their text: `node local/samples/make-docx.ts`. The look follows
 * Decree 30/2020/NĐ-CP, Appendix I: A4, Times New Roman 14, margins 20/20/30/15 mm, the issuer beside the national title.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer } from "docx";
import { planBody } from "./plan-docx.ts";

const folder = join(import.meta.dirname, "plans");
/** Millimetres in twentieths of a point. */
const mm = (length: number): number => Math.round((length / 25.4) * 1440);

for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt") && !file.includes("tcvn3"))) {
  const text = readFileSync(join(folder, name), "utf8");
  const file = new Document({
    creator: "Matran",
    title: "Kế hoạch mẫu của tỉnh Bình Lâm (hư cấu)",
    styles: { default: { document: { run: { font: "Times New Roman", size: 28, language: { value: "vi-VN" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
          },
        },
        children: planBody(text),
      },
    ],
  });
  writeFileSync(join(folder, name.replace(/\.txt$/, ".docx")), await Packer.toBuffer(file));
}
