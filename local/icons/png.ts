/** Shapes as a PNG picture with an alpha channel (8 bits, RGBA, one IDAT). */
import { crc32, deflateSync } from "node:zlib";
import { covers, type Shape, side } from "./shape.ts";

/** Each pixel is looked at in this many places across and down. */
const samples = 8;

const rgb = (fill: string): readonly [number, number, number] =>
  [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16)) as never;

/** Red, green, blue, alpha of one pixel, 0–255. */
const pixel = (shapes: readonly Shape[], column: number, row: number, unit: number): readonly number[] => {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samples * samples; sample += 1) {
    const x = (column + ((sample % samples) + 0.5) / samples) * unit;
    const y = (row + (Math.floor(sample / samples) + 0.5) / samples) * unit;
    const top = shapes.findLast((shape) => covers(shape, x, y));
    if (top === undefined) continue;
    covered += 1;
    rgb(top.fill).forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  return covered === 0
    ? [0, 0, 0, 0]
    : [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / samples ** 2)];
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};

/** @param size width and height in pixels */
export const pngOf = (shapes: readonly Shape[], size: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  // Every row begins with its filter, 0: none.
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => pixel(shapes, column, row, side / size)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Uint8Array.from(rows.flat()), { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
};
