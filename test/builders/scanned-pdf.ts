/**
 * A PDF as a scanner writes it: each page is one JPEG picture and holds no letters. Our own small writer: objects one after the
 * other, then the table of where each begins.
 */
export interface ScannedPage {
  readonly jpeg: Uint8Array;
  /** Dots. */
  readonly width: number;
  readonly height: number;
}

/** A4 in points. */
const [wide, high] = [595, 842];

export function scannedPdf(pages: readonly ScannedPage[], { grey = true } = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (head: string, stream?: Uint8Array) => {
    offsets.push(length);
    write(`${offsets.length} 0 obj\n${head}\n`);
    if (stream !== undefined) {
      write("stream\n");
      write(stream);
      write("\nendstream\n");
    }
    write("endobj\n");
  };
  // 1 the catalogue, 2 the list of pages, then for each page itself, its drawing, its picture.
  const first = (page: number): number => 3 + page * 3;
  write("%PDF-1.4\n");
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first(at)} 0 R`).join(" ")}] >>`);
  pages.forEach(({ jpeg, width, height }, at) => {
    const [draw, picture] = [first(at) + 1, first(at) + 2];
    const drawing = new TextEncoder().encode(`${wide} 0 0 ${high} 0 0 cm /P Do`);
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${draw} 0 R /Resources << /XObject << /P ${picture} 0 R >> >> >>`,
    );
    object(`<< /Length ${drawing.length} >>`, drawing);
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${grey ? "DeviceGray" : "DeviceRGB"} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  });
  const table = length;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset).padStart(10, "0")} 00000 n \n`);
  write(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
