/**
 * One key for one sending: kept until the service has certainly answered, so that pressing again after a lost answer never
 * makes a second revision. Changed content is another sending.
 */
import { canonicalJson } from "../../../../domain/returns/canonical.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";

export interface SendKeys {
  keyFor(content: ReturnContent): string;
  /** Takes up a sending that an earlier pane began. */
  resume(content: ReturnContent, key: string): void;
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
    resume(content, key) {
      held = { content: canonicalJson(content), key };
    },
    settle() {
      held = null;
    },
  };
}
