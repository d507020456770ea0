/**
 * Plays "Excel on the web" to the pane in an iframe, over `postMessage`; nothing in Office.js is patched. Two things Office.js
 * insists on are the page's business: over plain http the folder that serves office.js also serves `AgaveErrorUX/index.html`,
 * which vouches for the host; and the frame's name must be set before the pane loads, which `connectPane` does.
 */
import type { FUniver } from "@univerjs/core/facade";
import type { HostEvent } from "../events/events.ts";
import { createWorkbookHost, type WorkbookHost } from "../host.ts";
import { frameName, type Introduction } from "../protocol/boot.ts";
import { decodeEnvelope, eventText, Kind, reply, type Envelope } from "../protocol/envelope.ts";
import { type RequirementSets, requirementSets } from "../protocol/requirement-sets.ts";
import { invoked } from "../protocol/office-methods.ts";

export interface PaneOptions {
  /** In the document or about to come there, still without a src. */
  readonly frame: HTMLIFrameElement;
  /** The facade of a running Univer instance with one workbook open. */
  readonly univerAPI: FUniver;
  /** Whether a cell of it is being typed in. */
  readonly isEditing: () => boolean;
  /** Where the pane lives: same host name as this page, or https. */
  readonly paneUrl: string;
  /** "vi-VN": what Office.context.displayLanguage says. */
  readonly locale: string;
  /** What this Excel can do; the usual where nothing is said. */
  readonly sets?: RequirementSets;
}

export interface PaneConnection {
  readonly host: WorkbookHost;
  /** A ribbon button was pressed: runs the function that the pane associated with this action id. */
  press(actionId: string): void;
  /** Takes the pane away and stops listening to the grid. */
  close(): void;
}

/** The categories of messages that Office.js takes apart in its event "richApiMessage". */
const OBJECT_EVENT = 65536;
const ACTION = 2;
const RUN_ACTION = 1000;

/** Puts the pane into the frame and plays Excel to it until `close`. */
export function connectPane({
  frame,
  univerAPI,
  isEditing,
  paneUrl,
  locale,
  sets = requirementSets(),
}: PaneOptions): PaneConnection {
  const host = createWorkbookHost(univerAPI, { canMeasure: true, isEditing });
  const id = crypto.randomUUID();
  const introduction: Introduction = { conversationId: id, controlId: `matran-${id}`, locale, origin: location.origin, sets };
  const paneOrigin = new URL(paneUrl, location.href).origin;
  const registrations = new Map<string, Envelope>();
  const waiting: string[] = [];

  const post = (text: string): void => frame.contentWindow?.postMessage(text, paneOrigin);
  const pushMessage = (entry: readonly unknown[]): boolean => {
    const registration = registrations.get("richApiMessage");
    if (registration !== undefined) post(eventText(registration, location.origin, { ArrayData: [entry] }));
    return registration !== undefined;
  };
  const runAction = (actionId: string): boolean =>
    pushMessage([ACTION, RUN_ACTION, "", JSON.stringify([actionId, "{}"]), actionId]);
  const heard = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const envelope = decodeEnvelope(event.data);
    if (envelope === null || envelope._conversationId !== id) return;
    if (envelope._actionType === Kind.invoke) return void answer(envelope);
    if (envelope._actionType === Kind.registerEvent) registrations.set(envelope._actionName, envelope);
    else registrations.delete(envelope._actionName);
    post(reply(envelope, location.origin, { Version: 1, Error: 0 }));
    if (envelope._actionName === "richApiMessage") waiting.splice(0).forEach(runAction);
  };
  const answer = async (envelope: Envelope): Promise<void> => {
    const data = await invoked(host, introduction, envelope);
    if (data !== undefined) post(reply(envelope, location.origin, data));
  };
  const stopEvents = host.onEvent(
    ({ type, target, message }: HostEvent) => void pushMessage([OBJECT_EVENT, type, target, message, 0]),
  );

  window.addEventListener("message", heard);
  frame.name = frameName(introduction);
  frame.src = paneUrl;
  // A window takes its name when it is made: put back in its place, the frame gets a new one.
  frame.parentNode?.insertBefore(frame, frame.nextSibling);
  return {
    host,
    press(actionId) {
      if (!runAction(actionId)) waiting.push(actionId);
    },
    close() {
      window.removeEventListener("message", heard);
      stopEvents();
      host.close();
      frame.removeAttribute("src");
      frame.name = "";
    },
  };
}
