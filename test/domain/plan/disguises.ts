/** The same plan as other programs would hand it over: none of these changes what it says. */
const isRow = (line: string): boolean => line.startsWith("|");

/** Cut at the width of a page; tables and columns stay. */
const wrapped = (line: string, width: number): string[] => {
  if (isRow(line) || line.length <= width || / {3}/.test(line)) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length <= width || current === "") current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
};

const eachLine = (text: string, change: (line: string) => string | readonly string[]): string =>
  text
    .split("\n")
    .flatMap((line) => change(line))
    .join("\n");
const wrap = (text: string): string => eachLine(text, (line) => wrapped(line, 78));

export const disguises: Readonly<Record<string, (text: string) => string>> = {
  "cut at 78 columns": wrap,
  "cut, a blank line after each": (text) => eachLine(wrap(text), (line) => [line, ""]),
  "blank lines between paragraphs": (text) => eachLine(text, (line) => (isRow(line) ? [line] : [line, ""])),
  "indented by spaces": (text) => eachLine(text, (line) => (line === "" ? line : `      ${line}`)),
  "headings in bold": (text) =>
    eachLine(text, (line) => (/^(?:[IVX]+|\d+)\. /.test(line) && line.length < 90 ? `**${line}**` : line)),
  "marks apart from their letters": (text) => text.normalize("NFD"),
  "lines ended as Windows does": (text) => text.replace(/\n/g, "\r\n"),
  "no space after a marker": (text) => text.replace(/^(\d+\.|[a-d]\)|[-+]) (?=\p{L})/gmu, "$1"),
  "round bullets": (text) => text.replace(/^- /gm, "• "),
};

/** Page numbers where pages of so many lines end. */
export const withPageNumbers = (text: string, size: number): string =>
  wrap(text)
    .split("\n")
    .flatMap((line, at) => ((at + 1) % size === 0 && !isRow(line) ? [line, "", String((at + 1) / size + 1), ""] : [line]))
    .join("\n");
