/** A page of our own site in a dialog over Excel. Numbers are Office's own: 12006 closed by the person, 12007 one is open already. */
import type { DialogEnd } from "../session/dialog-sign-in.ts";

const closedByPerson = 12006;

/** Resolves with the page's first message, and takes the dialog away. */
export const showOfficeDialog = (address: string): Promise<DialogEnd> =>
  new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30, promptBeforeOpen: false }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) return resolve({ kind: "not-shown" });
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        dialog.close();
        resolve("message" in event ? { kind: "message", text: event.message } : { kind: "closed" });
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        if ("error" in event && event.error !== closedByPerson) dialog.close();
        resolve({ kind: "closed" });
      });
    });
  });

/** Before it Office has no parent to tell. Resolves with whether Office is around the page at all: null in a plain browser, whatever the types say. */
export const officeReady = async (): Promise<boolean> => {
  const { host } = await Office.onReady();
  return (host as Office.HostType | null) !== null;
};

/** From the page in the dialog to the pane. */
export const tellPane = (text: string): void => Office.context.ui.messageParent(text);

/** Whether this Excel answers for the account that it is signed in with. */
export const hasNestedSignIn = (): boolean => Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
