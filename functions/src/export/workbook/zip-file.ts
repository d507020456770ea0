/** Texts as the parts of a ZIP file (APPNOTE 6.3.10): deflated by Node, beside the service's own work. Small parts: no ZIP64. */
import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

const deflated = promisify<Buffer, Buffer>(deflateRaw);
/** ZIP 2.0; names in UTF-8; deflated; 1/1/1980 0:00, since the same parts shall be the same file. */
const [version, utf8, deflate, time, date] = [20, 0x0800, 8, 0, 0x21];

/** Path → text, in this order. */
export async function zipFile(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const entries = await Promise.all([...parts].map(async ([path, text]) => entry(path, Buffer.from(text))));
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, facts } of entries) {
    pieces.push(numbers([4, 0x04034b50], ...facts), name, packed);
    const place = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const;
    directory.push(numbers([4, 0x02014b50], [2, version], ...facts, ...place), name);
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const many = entries.length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, many], [2, many], [4, size], [4, offset], [2, 0]);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

type Field = readonly [bytes: 2 | 4, value: number];

/** What a part's own head and its entry in the directory both say. */
async function entry(path: string, whole: Buffer): Promise<{ name: Buffer; packed: Buffer; facts: readonly Field[] }> {
  const [name, packed] = [Buffer.from(path), await deflated(whole)];
  const sizes = [
    [4, crc32(whole)],
    [4, packed.length],
    [4, whole.length],
    [2, name.length],
    [2, 0],
  ] as const;
  return { name, packed, facts: [[2, version], [2, utf8], [2, deflate], [2, time], [2, date], ...sizes] };
}

/** Little-endian, one after the other. */
function numbers(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of fields) at = bytes.writeUIntLE(value, at, length);
  return bytes;
}
