/** Draws addin/public anew after a change of the drawings: `node local/icons/draw-icons.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawings } from "./drawings.ts";
import { pngOf } from "./png.ts";
import { svgOf } from "./svg.ts";

const folder = join(import.meta.dirname, "..", "..", "addin", "public");
for (const { name, shapes, sizes } of drawings) {
  writeFileSync(join(folder, `${name}.svg`), svgOf(shapes));
  for (const size of sizes) writeFileSync(join(folder, `${name}-${size}.png`), pngOf(shapes, size));
}
