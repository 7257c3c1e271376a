import { describe, expect, it } from 'vitest';
import { readLocale } from './locale-files';

/**
 * The record of working days documents and never judges: no word may say that a number of days is permitted, too high,
 * or has consequences. The law behind it leaves that to others.
 */
const judging = {
  de: /erlaub|überschr|unterschr(?!eiben|ift)|grenz|limit|zulässig|verstoß|verstöß|warn|verbot|verbiet|höchst|maxim|minim|schwell|gefahr|kritisch|achtung|steuerpflicht|versicherungspflicht|\bzu viel|\bzu wenig|\bmuss\b|\bmüssen\b|\bdürfen\b|\bdarf\b|prozent|%/i,
  nl: /toegesta|overschr|onderschr|grens|limiet|geoorloofd|overtre|waarschuw|verbod|verbied|hoogst|maxim|minim|drempel|gevaar|kritiek|let op|belastingplicht|verzekeringsplicht|te veel|te weinig|\bmoet\b|\bmoeten\b|\bmag\b|\bmogen\b|procent|%/i,
} as const;

describe.each(['de', 'nl'] as const)('the record of working days (%s)', (language) => {
  const texts = [...readLocale(language)].filter(([key]) => key.startsWith('workDays:'));

  it('has texts to look at', () => {
    expect(texts.length).toBeGreaterThan(50);
  });

  it('uses no word that judges', () => {
    const found = texts.filter(([, text]) => judging[language].test(text));
    expect(found).toEqual([]);
  });

  it('says what it is, and what it is not, in the agreed words', () => {
    const sentence = texts.find(([key]) => key === 'workDays:sentence')?.[1];
    expect(sentence).toBe(
      language === 'de'
        ? 'Arbeitstage je Land im Kalenderjahr {{year}}. Reine Dokumentation eigener Einträge, keine steuer- oder sozialversicherungsrechtliche Auskunft.'
        : 'Werkdagen per land in kalenderjaar {{year}}. Alleen registratie van eigen invoer, geen fiscaal of sociaalverzekeringsadvies.',
    );
  });
});
