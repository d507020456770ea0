/**
 * The little Markdown that our own guide is written in, as HTML: headings, paragraphs, lists, tables, code, links, pictures,
 * bold and code words. Everything is escaped first, so the text of a page can never become markup.
 */
export function htmlOf(markdown: string): string {
  return blocksOf(markdown.replaceAll("\r\n", "\n")).map(blockHtml).join("\n");
}

function blocksOf(markdown: string): string[] {
  const parts = markdown.split(/^(```[^\n]*\n[\s\S]*?^```)[ \t]*$/m);
  return parts
    .flatMap((part) => (part.startsWith("```") ? [part] : part.split(/\n{2,}|(?<=^#{1,6} .*)\n|\n(?=#{1,6} )/m)))
    .map((block) => block.replace(/^\n+|\s+$/g, ""))
    .filter((block) => block !== "");
}

function blockHtml(block: string): string {
  if (block.startsWith("```")) return `<pre>${escape(block.replace(/^```[^\n]*\n|```$/g, ""))}</pre>`;
  const heading = /^(#{1,6}) (.*)$/.exec(block);
  if (heading !== null) return `<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`;
  const lines = block.split("\n");
  if (/^\s*[-*] /.test(block)) return list("ul", lines, /^\s*[-*] /);
  if (/^\s*\d+\. /.test(block)) return list("ol", lines, /^\s*\d+\. /);
  if (block.startsWith("|") && /^[|\s:-]+$/.test(lines[1] ?? "")) return table(lines);
  return `<p>${inline(lines.join("\n"))}</p>`;
}

/** A line without a bullet goes on with the item above it. */
function list(tag: "ul" | "ol", lines: readonly string[], bullet: RegExp): string {
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line) || items.length === 0) items.push(line.replace(bullet, ""));
    else items.push(`${items.pop()!} ${line.trim()}`);
  }
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join("")}</${tag}>`;
}

function table(lines: readonly string[]): string {
  const cells = (line: string) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => inline(cell.trim()));
  const [head = "", , ...rows] = lines;
  const row = (tag: string, line: string) =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join("")}</tr>`;
  return `<table>${row("th", head)}${rows.map((line) => row("td", line)).join("")}</table>`;
}

function inline(text: string): string {
  return escape(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/!\[([^\]]*)\]\(([^()\s]+)\)/g, (_, alt: string, target: string) => `<img src="${safe(target)}" alt="${alt}">`)
    .replace(/\[([^\]]+)\]\(([^()\s]+)\)/g, (_, words: string, target: string) => `<a href="${safe(target)}">${words}</a>`)
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
}

/** A link with a scheme other than http(s) or mailto leads nowhere. */
function safe(target: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(target) && !/^(https?|mailto):/i.test(target) ? "#" : target;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
