/** The service's settings, and the only file that reads the environment. A missing one stops the start and is named. */
export interface Config {
  /** The account that holds the tables: a connection string, or its table address where the app's identity signs in. */
  readonly storageConnection: string;
  readonly tokens: TokenConfig;
  /** Folder in which reminders are written out; null: they wait in the queue. */
  readonly outbox: string | null;
}

export interface TokenConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Tenant id, the token's `tid`. */
  readonly tenant: string;
  /** Address of the issuer's public keys (JWKS). */
  readonly keys: URL;
}

export const settingNames = {
  storage: "MATRAN_STORAGE",
  issuer: "MATRAN_TOKEN_ISSUER",
  audience: "MATRAN_TOKEN_AUDIENCE",
  tenant: "MATRAN_TOKEN_TENANT",
  keys: "MATRAN_TOKEN_KEYS",
} as const;

/** May be missing. */
export const optionalSettings = { outbox: "MATRAN_OUTBOX" } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws an Error that names every missing or malformed setting. */
export function readConfig(environment: Environment = process.env): Config {
  const missing = Object.values(settingNames).filter((name) => (environment[name] ?? "").trim() === "");
  if (missing.length > 0) throw new Error(`Settings are missing: ${missing.join(", ")}`);
  const setting = (name: string): string => (environment[name] ?? "").trim();
  const keys = setting(settingNames.keys);
  if (!URL.canParse(keys)) throw new Error(`Setting ${settingNames.keys} is not an address: ${keys}`);
  const outbox = setting(optionalSettings.outbox);
  return {
    outbox: outbox === "" ? null : outbox,
    storageConnection: setting(settingNames.storage),
    tokens: {
      issuer: setting(settingNames.issuer),
      audience: setting(settingNames.audience),
      tenant: setting(settingNames.tenant),
      keys: new URL(keys),
    },
  };
}
