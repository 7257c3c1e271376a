type Policies = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
};

/**
 * Lets the page start its own workers and nothing else. The content security policy refuses text wherever script could
 * come of it; the browser asks this policy for the address of a worker, and only one of the page's origin passes.
 * Call it once, before the first worker.
 */
export function allowOwnWorkers(): void {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  policies?.createPolicy('default', {
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin) throw new TypeError('foreign script');
      return address;
    },
  });
}
