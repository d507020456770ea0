/**
 * What is not the plan's own words is taken out of a line: markdown marks, tags, footnote marks, invisible characters, spaces set
 * between letters. Most lines have none of it, and scan-lines.ts tells them from the others.
 */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\u0000-\u0008\u000e-\u001f]/g;
const footnoteMark = /(?<=\S)(?:\[\d{1,3}\]|[¹²³⁴-⁹]{1,3})/g;
const tags = /<sup>[^<>]{0,12}<\/sup>|<\/?(?:b|i|u|em|strong|p|div|span|br|td|tr|th|table|tbody)\b[^<>]{0,200}>/gi;
const entities: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', ndash: "–", hellip: "…" };

/** "K Ế  H O Ạ C H": letters that were set apart, words parted by wider gaps where there are any. */
const together = (text: string): string => {
  if (!/^(?:[\p{L}\p{N}] ){3}/u.test(text)) return text;
  const letters = text.split(/\s+/);
  if (letters.length < 6 || letters.some((letter) => letter.length > 1)) return text;
  return text
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ""))
    .join(" ");
};

export const clean = (raw: string): string =>
  together(
    raw
      .replace(invisible, "")
      .replace(/&(nbsp|amp|lt|gt|quot|ndash|hellip);/g, (_, name: string) => entities[name] ?? " ")
      .replace(tags, " ")
      .replace(/\\([-.*#_()[\]+>|!])/g, "$1")
      .replace(footnoteMark, "")
      .replace(/^\s*(?:(?:#{1,6}|>|[:'`])\s+)+/, "")
      .replace(/\*{2,3}|(?<![\p{L}\p{N}_])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{N}_])/gu, "")
      .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, "")
      .trim(),
  )
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\p{N}])(Sở|Tòa|Đài)(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .trim();
