import { type ComponentType, lazy } from 'react';
import { getI18n } from 'react-i18next';
import { loadAllTexts } from '../i18n/texts';

/** A screen that is fetched when it is first opened. It is drawn when its texts are there too, in both languages. */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadAllTexts(getI18n())]);
    return { default: screen };
  });
}
