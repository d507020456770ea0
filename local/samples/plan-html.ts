/**
 * A sample plan as a printed page: A4 by Decree 30/2020/NĐ-CP, Appendix I, as HTML that a browser prints to PDF. Times New
 * Roman 14, the issuer beside the national title, paragraphs justified and indented.
 */
import { partsOf } from "./plan-parts.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const style = `
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  body { font: 14pt "Times New Roman", "Liberation Serif", serif; margin: 0; }
  table { width: 100%; border-collapse: collapse; } td { vertical-align: top; padding: 0; }
  .centre { text-align: center; } .left { text-align: left; } .strong { font-weight: bold; } .small { font-size: 11pt; }
  p { margin: 0; } .clause { text-indent: 1cm; text-align: justify; margin: 4pt 0; line-height: 1.25; }
  .grid td, .grid th { border: 1px solid black; padding: 2pt 4pt; }`;

const line = (text: string, kind = ""): string => `<p class="${kind}">${escaped(text)}</p>`;

const row = (text: string): string =>
  `<tr>${text
    .split("|")
    .slice(1, -1)
    .map((cell) => `<td>${escaped(cell.trim())}</td>`)
    .join("")}</tr>`;

const clauses = (lines: readonly string[]): string =>
  lines
    .map((text) => (text.startsWith("|") ? row(text) : line(text, /^[IVX]+\. /.test(text) ? "clause strong" : "clause")))
    .join("\n")
    .replace(/(?:<tr>.*<\/tr>\n?)+/g, (rows) => `<table class="grid">${rows}</table>`);

/** `text` is laid out as the files of plans/ are: a blank line between paragraphs. */
export function planHtml(text: string): string {
  const { office, province, country, motto, number, place, kind, title, body, recipients, signature, signer } = partsOf(text);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${style}</style><body>
<table><tr><td style="width: 42%" class="centre">${line(office)}${line(province, "strong")}${line(number)}</td>
<td class="centre">${line(country, "strong small")}${line(motto, "strong")}<i>${line(place)}</i></td></tr></table><br>
${line(kind, "centre strong")}${line(title, "centre strong")}<br>
${clauses(body)}<br>
<table><tr><td style="width: 50%" class="small">${recipients.map((text) => line(text)).join("")}</td>
<td class="centre strong">${signature.map((text) => line(text)).join("")}<br><br><br>${line(signer)}</td></tr></table>
</body></html>`;
}
