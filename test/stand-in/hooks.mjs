/**
 * Loader hook: `electron` is the stand-in, everything else is as Node finds it.
 * @type {import('node:module').ResolveHook}
 */
export function resolve(specifier, context, next) {
  if (specifier === 'electron' || specifier === 'electron/main') {
    return { url: new URL('./electron.mjs', import.meta.url).href, shortCircuit: true };
  }
  return next(specifier, context);
}
