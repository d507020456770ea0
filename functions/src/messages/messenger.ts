/**
 * Who carries a reminder to a person. The queue is the reminders themselves, which lie beside the period until a messenger took
 * them; another way of carrying (mail, a message service) is another messenger.
 */
export interface Message {
  /** The same for the same agency and deadline: a messenger that saw it before does nothing. */
  readonly id: string;
  readonly to: { readonly name: string; readonly phone: string; readonly email: string } | null;
  readonly text: string;
  /** ISO instant, UTC. */
  readonly at: string;
}

export interface Messenger {
  /** Resolves when the message is safely on its way; taking the same one twice sends it once. */
  deliver(message: Message): Promise<void>;
}
