/**
 * A PDF as an office's scanner writes it: each page is one picture in black and white and holds no letters. Our own small
 * writer: objects one after the other, then the table of where each begins.
 */
import { deflateSync } from "node:zlib";

export interface ScannedPage {
  /** A bit a dot, 1 is white; each row begins with a byte of its own. */
  readonly bits: Uint8Array;
  /** Dots. */
  readonly width: number;
  readonly height: number;
}

/** A4 in points. */
const [wide, high] = [595, 842];

export function scannedPdf(pages: readonly ScannedPage[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  const write = (part: string | Uint8Array) => void parts.push(typeof part === "string" ? new TextEncoder().encode(part) : part);
  const object = (head: string, stream?: Uint8Array) => {
    offsets.push(Buffer.concat(parts).length);
    write(`${offsets.length} 0 obj\n${head}\n`);
    if (stream !== undefined) [`stream\n`, stream, `\nendstream\n`].forEach(write);
    write("endobj\n");
  };
  // 1 the catalogue, 2 the list of pages, then for each page itself, its drawing, its picture.
  const first = (page: number): number => 3 + page * 3;
  write("%PDF-1.4\n");
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first(at)} 0 R`).join(" ")}] >>`);
  pages.forEach(({ bits, width, height }, at) => {
    const [draw, picture] = [first(at) + 1, first(at) + 2];
    const drawing = new TextEncoder().encode(`${wide} 0 0 ${high} 0 0 cm /P Do`);
    const packed = deflateSync(bits, { level: 9 });
    const look = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`;
    const resources = `<< /XObject << /P ${picture} 0 R >> >>`;
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${draw} 0 R /Resources ${resources} >>`);
    object(`<< /Length ${drawing.length} >>`, drawing);
    object(`<< /Type /XObject /Subtype /Image ${look} /Length ${packed.length} >>`, packed);
  });
  const table = Buffer.concat(parts).length;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset).padStart(10, "0")} 00000 n \n`);
  write(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}
