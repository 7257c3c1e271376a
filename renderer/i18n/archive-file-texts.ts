import type { Language } from '../domain/localized';
import de from '../../locales/de/files/archive.json' with { type: 'json' };
import nl from '../../locales/nl/files/archive.json' with { type: 'json' };

/** Texts that stand in archives and on no screen: long, and needed by one worker alone, so no namespace of the page. */
export const archiveFileTexts: Readonly<Record<Language, typeof de>> = { de, nl };
