/** The pictures themselves: the product's mark (a responsibility matrix, checked) and one glyph for each ribbon button. */
import { circle, line, rect, type Shape } from "./shape.ts";

const blue = "#0f5c8c";
const pale = "#cfe4f3";
const white = "#ffffff";
const green = "#1f9d57";
const ink = "#3b4a57";

const check = (x: number, y: number): readonly Shape[] => [
  circle(x, y, 8, white),
  circle(x, y, 7, green),
  line(2.2, white, [x - 3.2, y + 0.2], [x - 1, y + 2.6], [x + 3.4, y - 2.4]),
];

/** Header row and column pale, six cells white. */
const mark: readonly Shape[] = [
  rect(0, 0, 32, 32, blue, 6),
  rect(4, 4, 8, 4, pale),
  rect(14, 4, 6, 4, pale),
  rect(22, 4, 6, 4, pale),
  rect(4, 10, 8, 8, pale),
  rect(14, 10, 6, 8, white),
  rect(22, 10, 6, 8, green),
  rect(4, 20, 8, 8, pale),
  rect(14, 20, 6, 8, white),
  rect(22, 20, 6, 8, white),
  ...check(24, 24),
];

/** A sheet of paper with its frame. */
const paper = (x: number, y: number, width: number, height: number): readonly Shape[] => [
  rect(x, y, width, height, ink),
  rect(x + 2, y + 2, width - 4, height - 4, white),
];

const plan: readonly Shape[] = [
  ...paper(4, 2, 22, 28),
  rect(8, 6, 14, 4, blue),
  rect(8, 14, 14, 2, ink),
  rect(8, 18, 14, 2, ink),
  rect(8, 22, 8, 2, ink),
  ...check(24, 24),
];

/** My sheet, on its way up. */
const report: readonly Shape[] = [
  ...paper(2, 2, 24, 24),
  rect(4, 4, 20, 4, pale),
  rect(6, 12, 8, 2, ink),
  rect(6, 16, 8, 2, ink),
  rect(6, 20, 8, 2, ink),
  circle(24, 22, 8, white),
  circle(24, 22, 7, blue),
  line(2.2, white, [24, 26], [24, 18.4]),
  line(2.2, white, [20.8, 21.4], [24, 18.2], [27.2, 21.4]),
];

/** Every agency of the province: a grid with columns of figures. */
const province: readonly Shape[] = [
  ...paper(2, 2, 28, 28),
  rect(4, 4, 24, 4, pale),
  rect(6, 18, 4, 8, blue),
  rect(14, 12, 4, 14, green),
  rect(22, 16, 4, 10, blue),
  rect(4, 26, 24, 2, pale),
];

const arc = (x: number, y: number, radius: number, from: number, to: number): readonly (readonly [number, number])[] =>
  Array.from({ length: 25 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / 24) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });

const help: readonly Shape[] = [
  circle(16, 16, 14, blue),
  line(3, white, ...arc(16, 12.4, 4.4, 180, 400), [16, 17.4], [16, 18.6]),
  circle(16, 23.4, 1.9, white),
];

export interface Drawing {
  readonly name: string;
  readonly shapes: readonly Shape[];
  /** Pixels. */
  readonly sizes: readonly number[];
}

const ribbon = [16, 32, 80];
export const drawings: readonly Drawing[] = [
  { name: "icon", shapes: mark, sizes: [16, 32, 64, 80, 128] },
  { name: "plan", shapes: plan, sizes: ribbon },
  { name: "return", shapes: report, sizes: ribbon },
  { name: "province", shapes: province, sizes: ribbon },
  { name: "help", shapes: help, sizes: ribbon },
];
