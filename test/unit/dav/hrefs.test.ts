import { describe, expect, it } from 'vitest';
import {
  hrefKey,
  isSameHref,
  memberHref,
  placeOf,
  resolveHref,
  resolveLocation,
} from '../../../renderer/dav/hrefs';

const book = 'https://dav.example/anna/book/';

describe('an href that a server names', () => {
  it.each([
    ['/anna/book/a.vcf', 'https://dav.example/anna/book/a.vcf'],
    ['https://dav.example/anna/book/a.vcf', 'https://dav.example/anna/book/a.vcf'],
    ['https://dav.example:443/anna/book/a.vcf', 'https://dav.example/anna/book/a.vcf'],
    ['//dav.example/anna/book/a.vcf', 'https://dav.example/anna/book/a.vcf'],
    ['a.vcf', 'https://dav.example/anna/book/a.vcf'],
    [' /anna/book/a.vcf\n', 'https://dav.example/anna/book/a.vcf'],
    ['/anna/book/a%40b.vcf', 'https://dav.example/anna/book/a%40b.vcf'],
    ['/anna/book/ä b.vcf', 'https://dav.example/anna/book/%C3%A4%20b.vcf'],
    ['/anna/book/..a.vcf', 'https://dav.example/anna/book/..a.vcf'],
    ['/anna/book/%252e%252e', 'https://dav.example/anna/book/%252e%252e'],
  ])('%j is %j', (written, href) => {
    expect(resolveHref(written, book)).toEqual({ kind: 'ok', href });
  });

  it.each([
    ['', 'empty'],
    [`/anna/book/${'a'.repeat(5000)}`, 'tooLong'],
    ['http://', 'noAddress'],
    ['https://evil.example/anna/book/a.vcf', 'otherOrigin'],
    ['//evil.example/anna/book/a.vcf', 'otherOrigin'],
    ['http://dav.example/anna/book/a.vcf', 'otherOrigin'],
    ['https://dav.example:8443/anna/book/a.vcf', 'otherOrigin'],
    ['https://dav.example.evil.example/a.vcf', 'otherOrigin'],
    ['urn:uuid:6f1f0a52', 'otherOrigin'],
    ['javascript:alert(1)', 'otherOrigin'],
    ['file:///etc/passwd', 'otherOrigin'],
    ['https://anna:secret@dav.example/anna/book/a.vcf', 'userInfo'],
    ['https://dav.example@evil.example/a.vcf', 'otherOrigin'],
    ['/anna/book/a.vcf?x=1', 'query'],
    ['/anna/book/a.vcf#x', 'query'],
    ['/anna/book/../other/a.vcf', 'trick'],
    ['/anna/book/./a.vcf', 'trick'],
    ['/anna/book/%2e%2e/other/a.vcf', 'trick'],
    ['/anna/book/.%2E/other/a.vcf', 'trick'],
    ['/anna/book/%2E', 'trick'],
    ['../a.vcf', 'trick'],
    ['https://dav.example/anna/book/../a.vcf', 'trick'],
    ['/anna/book/..%2fa.vcf', 'trick'],
    ['/anna/book/..%5Ca.vcf', 'trick'],
    ['/anna/book\\..\\a.vcf', 'trick'],
    ['/anna/book/a%00.vcf', 'trick'],
    ['/anna/book/a%0d%0aX: y.vcf', 'trick'],
    ['/anna/book/a\u0000.vcf', 'trick'],
    ['/anna/bo\nok/a.vcf', 'trick'],
  ])('%j is refused: %s', (written, fault) => {
    expect(resolveHref(written, book)).toEqual({ kind: 'bad', fault });
  });
});

describe('comparing hrefs', () => {
  it.each([
    ['/b/a%40b.vcf', '/b/a@b.vcf'],
    ['/b/%7Ea.vcf', '/b/~a.vcf'],
    ['/b/%c3%a4.vcf', '/b/%C3%A4.vcf'],
    ["/b/a'(1).vcf", '/b/a%27%281%29.vcf'],
    ['/b/a%3Ab.vcf', '/b/a:b.vcf'],
    ['/b/a[1]^.vcf', '/b/a%5B1%5D%5E.vcf'],
    ['/b/%FC.vcf', '/b/%fc.vcf'],
  ])('%j is %j', (one, other) => {
    expect(isSameHref(`https://dav.example${one}`, `https://dav.example${other}`)).toBe(true);
  });

  it('keeps apart what differs, decoded once and not twice', () => {
    expect(isSameHref('https://h/b/a%2540b', 'https://h/b/a%40b')).toBe(false);
    expect(isSameHref('https://h/b/A.vcf', 'https://h/b/a.vcf')).toBe(false);
    expect(hrefKey('https://h/b/a%2Fb')).toBe('https://h/b/a%2Fb');
  });

  it.each([
    [book, 'self'],
    ['https://dav.example/anna/book', 'self'],
    ['https://dav.example/%61nna/book/', 'self'],
    [`${book}a.vcf`, 'member'],
    [`${book}inner/`, 'collection'],
    [`${book}inner/a.vcf`, 'outside'],
    [`${book}/`, 'outside'],
    ['https://dav.example/anna/book2/a.vcf', 'outside'],
    ['https://dav.example/anna/', 'outside'],
    ['https://dav.example/bram/book/a.vcf', 'outside'],
  ])('%j lies %s', (href, place) => {
    expect(placeOf(href, book)).toBe(place);
  });

  it('makes addresses of new members that cannot leave the collection', () => {
    expect(memberHref('https://dav.example/anna/book', '6f1f.vcf')).toBe(`${book}6f1f.vcf`);
    expect(placeOf(memberHref(book, '../x?y#z'), book)).toBe('member');
  });
});

describe('where a redirect leads', () => {
  it('is an absolute address, also from a relative one', () => {
    expect(resolveLocation('/', 'https://h/.well-known/caldav')).toBe('https://h/');
    expect(resolveLocation('https://other/dav/', 'https://h/')).toBe('https://other/dav/');
  });

  it('is nothing if it is no web address, names a user, or is not there', () => {
    for (const location of [
      undefined,
      '',
      'file:///etc/passwd',
      'javascript:x',
      'https://a:b@h/',
      'https://',
    ]) {
      expect(resolveLocation(location, 'https://h/')).toBeUndefined();
    }
  });
});
