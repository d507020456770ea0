/** A photograph or scan of one page (.png, .jpg, .webp). */
import { accepted, refused, type Outcome } from "../../../../domain/problem.ts";
import type { Opened } from "../opened.ts";

/** Dots; the sides that recognition works well with. Small pictures are drawn larger, large ones smaller. */
const [shortest, longest] = [1_700, 4_200] as const;

const broken = (name: string) =>
  refused({
    code: "broken-picture",
    severity: "error",
    message: `Ảnh ${name} hỏng hoặc không mở được: chụp hoặc quét lại, lưu thành PNG hay JPG rồi chọn lại.`,
    place: null,
  });

export async function openPicture(name: string, bytes: Uint8Array): Promise<Outcome<Opened>> {
  const blob = new Blob([bytes.slice()]);
  if (typeof createImageBitmap === "undefined") return accepted(opened(() => Promise.reject(new Error("no pictures in Node"))));
  // Whatever it throws, these bytes are no picture.
  const picture = await createImageBitmap(blob).catch(() => null);
  return picture === null
    ? broken(name)
    : accepted(
        opened(
          () => Promise.resolve(drawn(picture)),
          () => picture.close(),
        ),
      );
}

const opened = (draw: () => Promise<HTMLCanvasElement>, close: () => void = () => undefined): Opened => ({
  kind: "pictures",
  garbled: null,
  pictures: { pages: [null], draw, close: async () => close() },
});

function drawn(picture: ImageBitmap): HTMLCanvasElement {
  const side = Math.max(picture.width, picture.height);
  const scale = Math.min(longest / side, Math.max(1, shortest / Math.min(picture.width, picture.height)));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
