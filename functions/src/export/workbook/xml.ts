/**
 * What a person wrote, as a part of a workbook says it (ECMA-376, 22.9.2.19):
 *
 *   & < >                       an entity
 *   a control character         "_x0007_": XML does not carry it
 *   "_x0041_", typed as that    "_x005F_x0041_": a spreadsheet would read "A"
 *   "\r\n", "\r"                "\n"
 */
const odd = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r\n?|_(?=x[0-9A-Fa-f]{4}_)/;
const everyOdd = new RegExp(odd, "g");

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Between two tags. */
export const content = (words: string): string => (odd.test(words) ? words.replace(everyOdd, written) : words);

/** In the quotes of an attribute, where a line end would be read as a blank. */
export const attribute = (words: string): string =>
  content(words).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

function written(found: string): string {
  switch (found) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case "\r":
    case "\r\n":
      return "\n";
    default:
      return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  }
}
