/** Excel says widths in characters of the default font (Calibri 11: 7 px and 5 px of padding) and heights in points; Univer says pixels. */
const characterPixels = 7;
const paddingPixels = 5;

export const pixelsOfWidth = (characters: number): number => Math.round(characters * characterPixels + paddingPixels);
export const widthOfPixels = (pixels: number): number =>
  Math.max(0, Math.round(((pixels - paddingPixels) / characterPixels) * 100) / 100);
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3);
export const heightOfPixels = (pixels: number): number => Math.round(pixels * 0.75 * 100) / 100;
