import { describe, expect, it } from 'vitest';
import {
  canHold,
  choicesOf,
  makeNew,
  notChosen,
  takenBy,
} from '../../../../renderer/features/accounts/collection-choice';
import { foundServer } from '../../../../renderer/features/accounts/found-server';
import { problemOf } from '../../../../renderer/features/accounts/use-problem-words';
import { foundOf } from '../../../support/storage-sync';

const found = (caldav: string | undefined, carddav: string | undefined) => {
  const place = (url: string | undefined) => (url === undefined ? undefined : { url, signIn: ['basic'] });
  return { kind: 'found', caldav: place(caldav), carddav: place(carddav) } as const;
};

describe('a server that was found', () => {
  it('is known by the name that was typed, as mail address, domain or address', () => {
    const services = found('https://dav.venlo.example/caldav/', 'https://dav.venlo.example/carddav/');
    for (const typed of ['sanne@venlo.example', 'venlo.example', 'https://dav.venlo.example/x']) {
      const server = foundServer(typed, services);
      expect(server).toMatchObject({ host: 'dav.venlo.example', isOtherName: false, otherHost: undefined });
      expect(server?.urls).toHaveLength(2);
    }
  });

  it('has another name where it lies neither at nor below what was typed', () => {
    const services = found('https://dav.provider.example/', undefined);
    expect(foundServer('sanne@venlo.example', services)?.isOtherName).toBe(true);
    expect(foundServer('lo.example', found('https://dav.venlo.example/', undefined))?.isOtherName).toBe(true);
  });

  it('names the other server where address books lie apart from calendars', () => {
    const server = foundServer('a.example', found('https://cal.a.example/', 'https://book.a.example/'));
    expect(server).toMatchObject({ urls: ['https://cal.a.example/'], otherHost: 'book.a.example' });
  });

  it('offers the sign-in by the browser where a Nextcloud answers, at its own address', () => {
    const server = foundServer('a.example', found('https://a.example/cloud/remote.php/dav/', undefined));
    expect(server?.nextcloud).toBe('https://a.example/cloud/');
    expect(foundServer('a.example', found('https://a.example/dav/', undefined))?.nextcloud).toBeUndefined();
  });
});

describe('a sign-in that is refused', () => {
  it.each([
    [['basic'], 'refused'],
    [['digest', 'basic'], 'refused'],
    [[], 'refused'],
    [['digest'], 'noBasic'],
    [['negotiate', 'ntlm'], 'noBasic'],
  ])('by a server that offers %j is told as %s', (schemes, reason) => {
    expect(problemOf({ kind: 'unauth', schemes })).toEqual({ kind: 'server', reason });
  });
});

const calendar = (components: readonly string[] | undefined) =>
  foundOf({ kind: 'calendar', href: 'https://a.example/cal/', components });

describe('the choice of collections', () => {
  it('offers a calendar for what it takes, and for both where it does not say', () => {
    expect(canHold('rotation', calendar(['VEVENT']))).toBe(true);
    expect(canHold('idea', calendar(['VEVENT']))).toBe(false);
    expect(canHold('idea', calendar(undefined))).toBe(true);
    expect(canHold('contact', calendar(undefined))).toBe(false);
  });

  it('binds nothing that was not asked for', () => {
    expect(choicesOf(['p'], [], 'nl')).toEqual({
      p: { contact: notChosen, rotation: notChosen, idea: notChosen, language: 'nl', turning: false },
    });
  });

  it('tells when another partnership has the same collection, but not of new ones', () => {
    const none = {
      contact: notChosen,
      rotation: notChosen,
      idea: notChosen,
      language: 'de',
      turning: false,
    } as const;
    const choices = {
      p: { ...none, contact: 'x', idea: makeNew },
      q: { ...none, contact: 'x', idea: makeNew },
    };
    expect(takenBy(choices, 'q', 'contact')).toBe('p');
    expect(takenBy(choices, 'q', 'idea')).toBeUndefined();
  });
});
