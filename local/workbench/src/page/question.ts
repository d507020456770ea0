/** A yes-or-no question in the page itself. Esc and "Quay lại" are no; the safe answer has the focus. */
export function ask(question: { title: string; text: string; yes: string }): Promise<boolean> {
  const dialog = document.getElementById("question") as HTMLDialogElement;
  document.getElementById("question-title")!.textContent = question.title;
  document.getElementById("question-text")!.textContent = question.text;
  const yes = document.getElementById("question-yes") as HTMLButtonElement;
  const no = document.getElementById("question-no") as HTMLButtonElement;
  yes.textContent = question.yes;
  yes.onclick = () => dialog.close("yes");
  no.onclick = () => dialog.close("no");
  dialog.returnValue = "no";
  dialog.showModal();
  no.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
