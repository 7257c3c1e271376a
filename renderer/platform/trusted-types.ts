type Rules = {
  createScriptURL: (address: string) => string;
  /** `null` lets the browser refuse the text and report it. */
  createHTML: (text: string) => string | null;
};
type Policies = { createPolicy: (name: string, rules: Rules) => unknown };

/**
 * Lets the page start its own workers, empty an element, and nothing else. The content security policy refuses text
 * wherever script could come of it; the browser asks this policy for the address of a worker, and only one of the
 * page's origin passes. No markup passes but none at all: that is how react-aria empties what it has read out while
 * someone types a date. Call it once, before the first worker.
 */
export function allowOwnWorkers(): void {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  policies?.createPolicy('default', {
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin) throw new TypeError('foreign script');
      return address;
    },
    createHTML: (text) => (text === '' ? text : null),
  });
}
