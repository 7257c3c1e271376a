import { describe, expect, it } from 'vitest';
import { mailLink } from '../../../renderer/domain/mail';

describe('the link that writes to a mail address', () => {
  it('names the address', () => {
    expect(mailLink(' sanne.voorbeeld+post@example.org ')).toBe('mailto:sanne.voorbeeld%2Bpost@example.org');
  });

  it.each([
    'muster@example.org?bcc=other@example.org',
    'muster@example.org?attach=/etc/hostname&body=x',
    'muster@example.org#x',
    'muster%3Fbcc=other@example.org',
  ])('lets %j add nothing to the mail', (value) => {
    const url = new URL(mailLink(value));
    expect([url.search, url.hash]).toEqual(['', '']);
    expect(decodeURIComponent(url.pathname)).toBe(value);
  });
});
