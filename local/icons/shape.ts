/**
 * An icon is a list of shapes on a square of 32 units, the later over the earlier. Edges on even units fall on whole
 * pixels at 16, 32, 64, 80 and 128, so that the small sizes stay crisp.
 */
export type Shape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: string;
    }
  | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string }
  /** A stroke with round ends. */
  | {
      readonly kind: "line";
      readonly points: readonly (readonly [number, number])[];
      readonly width: number;
      readonly fill: string;
    };

export const side = 32;

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): Shape => ({
  kind: "rect",
  x,
  y,
  width,
  height,
  radius,
  fill,
});
export const circle = (x: number, y: number, radius: number, fill: string): Shape => ({ kind: "circle", x, y, radius, fill });
export const line = (width: number, fill: string, ...points: readonly (readonly [number, number])[]): Shape => ({
  kind: "line",
  points,
  width,
  fill,
});

const distanceToSegment = (
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};

/** True where the point lies on the shape. */
export const covers = (shape: Shape, x: number, y: number): boolean => {
  if (shape.kind === "circle") return Math.hypot(x - shape.x, y - shape.y) <= shape.radius;
  if (shape.kind === "line")
    return shape.points.some((point, index) => {
      const before = shape.points[index - 1];
      return before !== undefined && distanceToSegment(x, y, before, point) <= shape.width / 2;
    });
  const insideX = Math.max(shape.x + shape.radius - x, x - (shape.x + shape.width - shape.radius), 0);
  const insideY = Math.max(shape.y + shape.radius - y, y - (shape.y + shape.height - shape.radius), 0);
  return shape.radius === 0 ? insideX === 0 && insideY === 0 : Math.hypot(insideX, insideY) <= shape.radius;
};
