/** Draws addin/assets anew after a change of the drawings: `node local/icons/draw-icons.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawings } from "./drawings.ts";
import { pngOf } from "./png.ts";
import { svgOf } from "./svg.ts";

const assets = join(import.meta.dirname, "..", "..", "addin", "assets");
for (const { name, shapes, sizes } of drawings) {
  writeFileSync(join(assets, `${name}.svg`), svgOf(shapes));
  for (const size of sizes) writeFileSync(join(assets, `${name}-${size}.png`), pngOf(shapes, size));
}
