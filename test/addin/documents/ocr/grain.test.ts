import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dots, grainOf } from "../../../../addin/src/documents/ocr/grain.ts";

/** A page with lines of print, dark strokes on `paper`, and on each dot what `noise` adds. */
const page = (paper: number, noise: () => number): Dots => {
  const [width, height] = [280, 210];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isInk = y % 20 < 8 && x % 5 < 2;
    data.fill((isInk ? 20 : paper) + noise(), at * 4, at * 4 + 3);
  }
  return { data, width, height };
};

describe("grain", () => {
  it("is none on a drawn page, however much print is on it and whatever the paper's shade", () => {
    fc.assert(fc.property(fc.integer({ min: 120, max: 255 }), (paper) => grainOf(page(paper, () => 0)) === 0));
  });

  it("is what differs from dot to dot on scanned paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0x7fff_fffe }), (seed) => {
        let state = seed;
        const noise = () => ((state = (state * 48_271) % 0x7fff_ffff) % 41) - 20;
        expect(grainOf(page(210, noise))).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it("does not mistake a shadow that grows over the page for grain", () => {
    let dot = 0;
    expect(grainOf(page(235, () => -Math.floor(((dot++ % 280) / 280) * 60)))).toBeLessThan(4);
  });
});
