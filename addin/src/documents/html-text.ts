/**
 * The text of mammoth's HTML, a line for each paragraph: list items get their mark back ("-", "1.", "a)"), a table's row
 * becomes one line with pipes, a footnote's body keeps its number so that it is known for one.
 */
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|([a-z]{2,6}));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[name ?? ""] ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );

interface List {
  readonly ordered: boolean;
  count: number;
}

const markOf = (lists: readonly List[]): string => {
  const list = lists.at(-1);
  if (list === undefined) return "";
  if (!list.ordered) return lists.length > 1 ? "+ " : "- ";
  return lists.filter(({ ordered }) => ordered).length > 1
    ? `${String.fromCharCode(96 + Math.min(list.count, 26))}) `
    : `${String(list.count)}. `;
};

/** Collects lines while tags come by. */
class Page {
  readonly lines: string[] = [];
  #line = "";
  #cells: string[] | null = null;
  #skipped = 0;
  readonly #lists: List[] = [];

  text(words: string): void {
    if (this.#skipped === 0) this.#line += words;
  }

  open(tag: string, attributes: string): void {
    const list = this.#lists.at(-1);
    if (tag === "sup") this.#skipped += 1;
    else if (tag === "ol" || tag === "ul") {
      this.#endLine();
      this.#lists.push({ ordered: tag === "ol", count: 0 });
    } else if (tag === "li") {
      this.#endLine();
      if (list !== undefined) list.count += 1;
      this.#line = /id="footnote-/.test(attributes) ? `<sup>(${String(list?.count ?? 1)})</sup> ` : markOf(this.#lists);
    } else if (tag === "tr") this.#cells = [];
    else if (tag === "td" || tag === "th") this.#line = "";
    else if (tag === "br") this.#line += " ";
  }

  close(tag: string): void {
    if (tag === "sup") this.#skipped = Math.max(0, this.#skipped - 1);
    else if (tag === "ol" || tag === "ul") {
      this.#endLine();
      this.#lists.pop();
    } else if (tag === "td" || tag === "th") {
      this.#cells?.push(this.#line.replace(/\s+/g, " ").trim());
      this.#line = "";
    } else if (tag === "tr") {
      if (this.#cells !== null) this.lines.push(`| ${this.#cells.join(" | ")} |`);
      this.#cells = null;
    } else if (tag === "p" || /^h[1-6]$/.test(tag)) {
      if (this.#cells !== null) this.#line += " ";
      else if (this.#line !== "" || this.#lists.length === 0) {
        this.lines.push(this.#line.replace(/\s+/g, " ").trimEnd());
        this.#line = "";
      }
    } else if (tag === "li") this.#endLine();
  }

  finish(): string {
    this.#endLine();
    return this.lines.join("\n");
  }

  #endLine(): void {
    if (this.#cells !== null) this.#line += " ";
    else if (this.#line.trim() !== "") {
      this.lines.push(this.#line.replace(/\s+/g, " ").trim());
      this.#line = "";
    }
  }
}

export function textOfHtml(html: string): string {
  const page = new Page();
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<>]+/g)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)([^<>]*)>$/.exec(piece);
    if (tag === null) page.text(plain(piece));
    else if (tag[1] === "/") page.close(tag[2] ?? "");
    else page.open(tag[2] ?? "", tag[3] ?? "");
  }
  return page.finish();
}
