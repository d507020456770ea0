/** The same shapes as an SVG text, for pages and print. */
import { type Shape, side } from "./shape.ts";

const element = (shape: Shape): string => {
  if (shape.kind === "circle") return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${shape.fill}"/>`;
  if (shape.kind === "line")
    return `<polyline points="${shape.points.map((point) => point.join(",")).join(" ")}" fill="none" stroke="${shape.fill}" stroke-width="${shape.width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const round = shape.radius === 0 ? "" : ` rx="${shape.radius}"`;
  return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"${round} fill="${shape.fill}"/>`;
};

export const svgOf = (shapes: readonly Shape[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    ...shapes.map((shape) => `  ${element(shape)}`),
    "</svg>",
    "",
  ].join("\n");
