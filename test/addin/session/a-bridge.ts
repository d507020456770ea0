/**
 * Excel's side of nested app authentication, as its bridge speaks it: the library posts a request with an id, the host answers
 * with the same id. What the real bridge asks of Entra ID is played by `answer`.
 */
type BridgeAnswer =
  | { readonly token: string }
  /** One of the bridge's own words: USER_INTERACTION_REQUIRED, USER_CANCEL, NESTED_APP_AUTH_UNAVAILABLE … */
  | { readonly status: string };

export interface Bridge {
  /** The methods that the library asked for, in order. */
  readonly asked: readonly string[];
  readonly remove: () => void;
}

interface BridgeRequest {
  readonly method: string;
  readonly requestId: string;
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const idToken = `${base64({ alg: "none" })}.${base64({ oid: "lan", tid: "tinh", preferred_username: "lan@tinh", iss: "i" })}.x`;
const account = {
  homeAccountId: "lan.tinh",
  environment: "login.microsoftonline.com",
  tenantId: "tinh",
  username: "lan@tinh",
  localAccountId: "lan",
};

export function aBridge(answer: (method: string) => BridgeAnswer): Bridge {
  const asked: string[] = [];
  const hearers = new Set<(message: string) => void>();
  const answerTo = ({ method, requestId }: BridgeRequest): object => {
    if (method === "GetInitContext")
      return { requestId, success: true, initContext: { sdkName: "stand-in", sdkVersion: "1", capabilities: {} } };
    asked.push(method);
    const said = answer(method);
    if ("status" in said) return { requestId, success: false, error: { status: said.status } };
    const token = { access_token: said.token, expires_in: 3_600, id_token: idToken, scope: "api://matran/access_as_user" };
    return { requestId, success: true, token: { ...token, properties: null }, account };
  };
  const bridge = {
    addEventListener: (_: "message", hear: (message: string) => void) => void hearers.add(hear),
    removeEventListener: (_: "message", hear: (message: string) => void) => void hearers.delete(hear),
    postMessage(text: string) {
      const said = JSON.stringify(answerTo(JSON.parse(text) as BridgeRequest));
      queueMicrotask(() => hearers.forEach((hear) => hear(said)));
    },
  };
  Object.assign(window, { nestedAppAuthBridge: bridge });
  return { asked, remove: () => void Reflect.deleteProperty(window, "nestedAppAuthBridge") };
}
