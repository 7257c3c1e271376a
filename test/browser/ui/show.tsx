import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { onTestFinished } from 'vitest';
import { setupI18n } from '../../../renderer/i18n/setup';
import '../../../renderer/ui/styles.css';

// The files of these tests share the page and what they load: nothing here may count on being loaded for one of them.
const i18n = await setupI18n('de');
let root: Root | undefined;

function clear(): void {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
}

/** Draws components in the page, in German, until the test is over; a second call in one test draws in the same place. */
export function show(content: ReactNode): void {
  if (!root) {
    const place = document.createElement('div');
    document.body.append(place);
    root = createRoot(place);
    onTestFinished(clear);
  }
  root.render(
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale="de-DE">{content}</I18nProvider>
    </I18nextProvider>,
  );
}

/** The one element a selector finds; throws if there is none. */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing matches ${selector}`);
  return element;
}
