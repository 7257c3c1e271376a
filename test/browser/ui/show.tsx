import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll } from 'vitest';
import { setupI18n } from '../../../renderer/i18n/setup';
import '../../../renderer/ui/styles.css';

let root: Root | undefined;

beforeAll(async () => {
  await setupI18n('de');
});

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
});

/** Draws components in the page, in German; a second call in one test draws in the same place. */
export function show(content: ReactNode): void {
  if (!root) {
    const place = document.createElement('div');
    document.body.append(place);
    root = createRoot(place);
  }
  root.render(<I18nProvider locale="de-DE">{content}</I18nProvider>);
}

/** The one element a selector finds; throws if there is none. */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing matches ${selector}`);
  return element;
}
