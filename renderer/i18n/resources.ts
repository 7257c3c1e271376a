import * as de from '../../locales/de';
import * as nl from '../../locales/nl';

/** One namespace a feature; both languages hold the same keys (`test/i18n/parity.test.ts`). */
export const resources = { de, nl } as const;
export type Resources = typeof de;
export type Namespace = keyof Resources;
export const namespaces = Object.keys(de) as Namespace[];
