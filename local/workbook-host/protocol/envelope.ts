/** The envelope in which the pane and Excel on the web send each other JSON texts. The one decoder of what the pane posts. */
import * as v from "valibot";

export const Kind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

const Envelope = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    _messageType: v.literal(0),
    _actionType: v.picklist([Kind.invoke, Kind.registerEvent, Kind.unregisterEvent]),
    _actionName: v.string(),
    _conversationId: v.string(),
    _correlationId: v.number(),
    _data: v.nullish(v.unknown(), null),
  }),
);

export type Envelope = v.InferOutput<typeof Envelope>;

/** Null for what is no request of Office.js: pages post each other many things. */
export function decodeEnvelope(data: unknown): Envelope | null {
  const decoded = v.safeParse(Envelope, data);
  return decoded.success ? decoded.output : null;
}

const RESPONSE = { _messageType: 1, _errorCode: 0, _serializerVersion: 1 };

export const reply = ({ _actionName, _conversationId, _correlationId }: Envelope, origin: string, data: unknown): string =>
  JSON.stringify({ ...RESPONSE, _responseType: 0, _actionName, _conversationId, _correlationId, _origin: origin, _data: data });

/** An event goes to whoever registered under this name, in the envelope of that registration. */
export const eventText = ({ _actionName, _conversationId, _correlationId }: Envelope, origin: string, data: unknown): string =>
  JSON.stringify({ ...RESPONSE, _responseType: 1, _actionName, _conversationId, _correlationId, _origin: origin, _data: data });
