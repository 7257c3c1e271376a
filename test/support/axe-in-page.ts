import axeSource from 'axe-core/axe.min.js?raw';
import type * as axe from 'axe-core';
import { coloursSettled } from './colours-settled';
import { rememberColours } from './remember-colours';

/** Puts axe into the page of a browser test, as a script of the page: the package is made for that. */
export function loadAxe(): void {
  if ('axe' in globalThis) return;
  const script = document.createElement('script');
  script.textContent = axeSource;
  document.head.append(script);
  rememberColours();
}

/** What axe finds by WCAG 2.0 to 2.2, levels A and AA: "rule: element". */
export async function violationsIn(place: Document | Element): Promise<string[]> {
  await coloursSettled();
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations: found } = await run(place, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}
