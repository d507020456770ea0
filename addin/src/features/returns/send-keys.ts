/**
 * One key for one sending: kept until the service has certainly answered, so that pressing again after a lost answer never
 * makes a second revision. Changed content is another sending.
 */
import { canonicalJson } from "../../../../domain/returns/canonical.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";

export interface SendKeys {
  keyFor(content: ReturnContent): string;
  settle(): void;
}

export function sendKeys(newKey: () => string): SendKeys {
  let held: { readonly content: string; readonly key: string } | null = null;
  return {
    keyFor(content) {
      const canonical = canonicalJson(content);
      if (held?.content !== canonical) held = { content: canonical, key: newKey() };
      return held.key;
    },
    settle() {
      held = null;
    },
  };
}
