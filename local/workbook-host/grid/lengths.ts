/** Excel counts widths and heights in points, the grid in pixels. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);
export const points = (px: number): number => (px * 3) / 4;
