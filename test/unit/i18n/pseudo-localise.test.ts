import { describe, expect, it } from 'vitest';
import { setupI18n } from '../../../renderer/i18n/setup';

describe('the pseudo-language', () => {
  it('marks every translated text and makes it longer', async () => {
    const { t } = await setupI18n('de', true);
    const text = t('frame:navigation.contacts');
    expect(text).toMatch(/^\[.*~+\]$/);
    expect(text.length).toBeGreaterThan('Kontakte'.length);
  });

  it('is off unless asked for', async () => {
    const { t } = await setupI18n('nl');
    expect(t('frame:navigation.contacts')).toBe('Contacten');
  });
});
