/** A page of our own site in the person's browser, outside Excel: Excel on a computer opens it for us, on the web it is a tab like any other. */
export function openInBrowser(address: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(address);
  else window.open(address, "_blank", "noopener");
}
