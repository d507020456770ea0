/**
 * The entry of the task pane: waits for Office, reads where the service is, and puts the pane on the page. The clock comes in
 * here and nowhere else.
 */
import { StrictMode } from "react";
import { render } from "react-dom";
import { App } from "./app.tsx";
import { type Config, readConfig } from "./config.ts";
import { helpAddress } from "./rooms.ts";
import { dialogSignIn } from "./session/dialog-sign-in.ts";
import { localSignIn } from "./session/local-sign-in.ts";
import { nestedSignIn } from "./session/nested-sign-in.ts";
import type { SignIn } from "./session/session.ts";
import { FailureMessage } from "./ui/failure-message.tsx";
import { registerOwnIcons } from "./ui/icons.tsx";
import { keepKeyboard } from "./ui/lost-focus.ts";
import { loadPaneTheme } from "./ui/theme.ts";
import "./ui/pane.css";
import { hasNestedSignIn, showOfficeDialog } from "./workbook/office-dialog.ts";
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
  const { host } = await Office.onReady();
  // Null in a plain browser, whatever the types say.
  if ((host as Office.HostType | null) === null)
    return say("Ngăn Ma trận chỉ chạy trong Excel: hãy mở Excel rồi bấm nút Ma trận trên thanh lệnh.");
  onRibbon((action) => {
    if (action === "openHelp") window.open(helpAddress, "_blank", "noopener");
    listeners.forEach((listen) => listen(action));
  });
  await show();
}

async function show(): Promise<void> {
  const tooOld = missingRequirement();
  if (tooOld !== null) return void render(<FailureMessage failure={tooOld} />, pane);
  const config = await readConfig();
  if (!config.ok) return void render(<FailureMessage failure={config.failure} onRetry={() => void show()} />, pane);
  const { apiBase } = config.value;
  render(
    <StrictMode>
      <App apiBase={apiBase} signIn={signInOf(config.value)} clock={clock} ribbon={listeners} />
    </StrictMode>,
    pane,
  );
}

function signInOf(config: Config): SignIn {
  if (config.entra === undefined) return localSignIn(config.identityBase);
  const dialog = dialogSignIn(new URL("./sign-in.html", location.href).href, showOfficeDialog);
  return hasNestedSignIn() ? nestedSignIn(config.entra, dialog) : dialog;
}

function say(words: string): void {
  if (pane !== null) pane.textContent = words;
}

void start();
