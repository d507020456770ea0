const narrowest = 320;
const step = 20;
const rememberedAs = "matran.pane-width";

/** The handle between grid and pane: dragged, or moved with the arrow keys; the width is remembered on this computer. */
export function makeSplitter(handle: HTMLElement, desk: HTMLElement): void {
  let width = 390;
  const widest = (): number => Math.max(narrowest, desk.clientWidth - 360);
  const set = (wanted: number): void => {
    width = Math.round(Math.min(Math.max(wanted, narrowest), widest()));
    desk.style.setProperty("--pane-width", `${width}px`);
    handle.setAttribute("aria-valuemin", String(narrowest));
    handle.setAttribute("aria-valuemax", String(widest()));
    handle.setAttribute("aria-valuenow", String(width));
    localStorage.setItem(rememberedAs, String(width));
  };
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    handle.classList.add("dragging");
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) set(desk.getBoundingClientRect().right - event.clientX);
  });
  handle.addEventListener("lostpointercapture", () => handle.classList.remove("dragging"));
  handle.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    set(width + (event.key === "ArrowLeft" ? step : -step));
    event.preventDefault();
  });
  window.addEventListener("resize", () => set(width));
  set(Number(localStorage.getItem(rememberedAs)) || width);
}
