const shownFor = 7_000;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Says one thing at the foot of the page, aloud to screen readers too; it goes away by itself or by a click. */
export function showMessage(text: string, kind: "note" | "bad" = "note"): void {
  const element = document.getElementById("message")!;
  element.textContent = text;
  element.classList.toggle("bad", kind === "bad");
  element.hidden = false;
  element.onclick = () => (element.hidden = true);
  clearTimeout(hiding);
  hiding = setTimeout(() => (element.hidden = true), shownFor);
}
