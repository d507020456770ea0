/**
 * The entry of the task pane: waits for Office, reads where the service is, and puts the pane on the page, in Excel and in a plain
 * browser. The clock comes in here and nowhere else.
 */
import { StrictMode } from "react";
import { render } from "react-dom";
import { App } from "./app.tsx";
import { type Config, readConfig } from "./config.ts";
import { helpAddress } from "./rooms.ts";
import { browserSignIn } from "./session/browser-sign-in.ts";
import { dialogSignIn } from "./session/dialog-sign-in.ts";
import { localSignIn } from "./session/local-sign-in.ts";
import { nestedSignIn } from "./session/nested-sign-in.ts";
import type { SignIn } from "./session/session.ts";
import { FailureMessage } from "./ui/failure-message.tsx";
import { registerOwnIcons } from "./ui/icons.tsx";
import { keepKeyboard } from "./ui/lost-focus.ts";
import { loadPaneTheme } from "./ui/theme.ts";
import "./ui/pane.css";
import { hasNestedSignIn, officeReady, showOfficeDialog } from "./workbook/office-dialog.ts";
import { missingRequirement } from "./workbook/supports.ts";
import { onRibbon, type RibbonAction } from "./workbook/ribbon.ts";

const clock = () => new Date();
const pane = document.getElementById("pane");
const listeners = new Set<(action: RibbonAction) => void>();

async function start(): Promise<void> {
  registerOwnIcons();
  loadPaneTheme();
  keepKeyboard();
  if (typeof Office === "undefined") return say("Không tải được thư viện Office. Kiểm tra mạng, đóng ngăn Ma trận rồi mở lại.");
  const hasWorkbook = await officeReady();
  if (hasWorkbook)
    onRibbon((action) => {
      if (action === "openHelp") window.open(helpAddress, "_blank", "noopener");
      listeners.forEach((listen) => listen(action));
    });
  await show(hasWorkbook);
}

async function show(hasWorkbook: boolean): Promise<void> {
  const tooOld = hasWorkbook ? missingRequirement() : null;
  if (tooOld !== null) return void render(<FailureMessage failure={tooOld} />, pane);
  const config = await readConfig();
  if (!config.ok) return void render(<FailureMessage failure={config.failure} onRetry={() => void show(hasWorkbook)} />, pane);
  const { apiBase } = config.value;
  render(
    <StrictMode>
      <App
        apiBase={apiBase}
        signIn={signInOf(config.value, hasWorkbook)}
        clock={clock}
        ribbon={listeners}
        hasWorkbook={hasWorkbook}
      />
    </StrictMode>,
    pane,
  );
}

function signInOf(config: Config, hasWorkbook: boolean): SignIn {
  if (config.entra === undefined) return localSignIn(config.identityBase);
  const page = new URL("./sign-in.html", location.href).href;
  if (!hasWorkbook) return browserSignIn(page);
  const dialog = dialogSignIn(page, showOfficeDialog);
  return hasNestedSignIn() ? nestedSignIn(config.entra, dialog) : dialog;
}

function say(words: string): void {
  if (pane !== null) pane.textContent = words;
}

void start();
