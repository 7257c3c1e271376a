import { describe, expect, it } from 'vitest';
import { languageTagOf } from '../../../renderer/codec/language-names';
import { createFormats } from '../../../renderer/i18n/formats';

const spoken = 'de nl en fr uk bg ru pl tr ar es it pt ro li el hr sr sq fa ku fy cs hu'.split(' ');

describe('the name of a language', () => {
  it.each(['de', 'nl'] as const)('is read back as it is written for a reader of %s', (language) => {
    const { languageName } = createFormats({ language, format: 'language', firstWeekday: 1 });
    expect(spoken.map((tag) => languageTagOf(languageName(tag)))).toEqual(spoken);
  });

  it('may be a code, English, or one people use beside it', () => {
    expect(['TR', 'Turkish', ' Holländisch ', 'Farsi', 'iw'].map(languageTagOf)).toEqual([
      'tr',
      'tr',
      'nl',
      'fa',
      'he',
    ]);
  });

  it('is not guessed', () => {
    expect(['Klingonisch', 'fließend', '', 'zz', 'constructor'].map(languageTagOf)).toEqual(
      Array.from({ length: 5 }),
    );
  });
});
