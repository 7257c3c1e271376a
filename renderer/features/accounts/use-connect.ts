import { useCallback, useEffect, useRef, useState } from 'react';
import type { BrowserSignIn } from '../../../electron/contract/dav';
import { useServices } from '../../app/services';
import { desk } from '../../platform/desk';
import { forgetUnusedKeys } from './forget-keys';
import { type FoundServer, foundServer } from './found-server';
import type { Failure, FoundList, Homes } from './server-types';
import { problemOf, problemOfTried, type ServerProblem } from './use-problem-words';

export type Trouble = { problem: ServerProblem; failure?: Failure | undefined };

/** Where the assistant stands. */
export type ConnectStep =
  | { kind: 'address' }
  /** The address leads to another name: only the person can say whether that is right. */
  | { kind: 'elsewhere'; from: string; to: string }
  | { kind: 'signIn'; server: FoundServer }
  | { kind: 'collections'; server: FoundServer; user: string; homes: Homes; list: FoundList };

/** Credentials, or the wish to sign in by the browser. */
export type SignIn = { kind: 'password'; user: string; secret: string } | { kind: 'browser'; server: string };

/** The assistant that connects a server: from what was typed to the collections. Nothing is kept until it is over. */
export function useConnect() {
  const { storage, sync } = useServices();
  const [accountId] = useState(() => crypto.randomUUID());
  const [step, setStep] = useState<ConnectStep>({ kind: 'address' });
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  /** Waits until the person has agreed that the password is kept unencrypted. */
  const [askPlainText, setAskPlainText] = useState<SignIn>();
  const isKept = useRef(false);
  const hasSecret = useRef(false);
  const [trustedHosts] = useState(() => new Set<string>());

  // Who leaves the assistant leaves no password behind, and trusts no key that no account needs.
  useEffect(
    () => () => {
      if (trustedHosts.size > 0) void forgetUnusedKeys(storage.accounts, trustedHosts).catch(() => undefined);
      if (isKept.current) return;
      void desk().cancelSignIn(accountId);
      if (hasSecret.current) void desk().removeSecret(accountId);
    },
    [accountId, storage, trustedHosts],
  );

  /** Counts what was begun: the answer to what was given up meanwhile changes nothing any more. */
  const current = useRef(0);
  /** What was begun last, to begin it once more. */
  const again = useRef<() => Promise<void>>(undefined);

  const busy = useCallback(async function begin(
    work: (isCurrent: () => boolean) => Promise<Trouble | undefined>,
  ): Promise<void> {
    again.current = () => begin(work);
    current.current += 1;
    const own = current.current;
    const isCurrent = () => current.current === own;
    setBusy(true);
    setTrouble(undefined);
    const outcome = await work(isCurrent).catch(
      (): Trouble => ({
        problem: { kind: 'server', reason: 'unexpected' },
      }),
    );
    if (!isCurrent()) return;
    setTrouble(outcome);
    setBusy(false);
  }, []);

  const discover = async (typed: string) =>
    busy(async (isCurrent) => {
      const found = await sync.discover({ typed });
      if (!isCurrent()) return undefined;
      switch (found.kind) {
        case 'badAddress':
          return { problem: { kind: 'address', fault: found.fault } };
        case 'nothing':
          return problemOfTried(found);
        case 'elsewhere':
          setStep(found);
          return undefined;
        case 'found': {
          const server = foundServer(typed, found);
          if (!server) return { problem: { kind: 'server', reason: 'notFound' } };
          setStep({ kind: 'signIn', server });
          return undefined;
        }
      }
    });

  /** Where the collections are, of all services of the server together. */
  const findHomes = async (server: FoundServer): Promise<Homes | Failure> => {
    const all: Homes = { principal: undefined, calendars: [], addressBooks: [], elsewhere: [] };
    for (const url of server.urls) {
      const found = await sync.findHomes({ accountId, url });
      if (found.kind !== 'ok') return found;
      all.principal ??= found.value.principal;
      all.calendars = [...new Set([...all.calendars, ...found.value.calendars])];
      all.addressBooks = [...new Set([...all.addressBooks, ...found.value.addressBooks])];
      all.elsewhere = [...new Set([...all.elsewhere, ...found.value.elsewhere])];
    }
    return all;
  };

  const signIn = async (server: FoundServer, how: SignIn, allowPlainText = false) =>
    busy(async (isCurrent) => {
      setAskPlainText(undefined);
      // One way at a time: a sign-in that still waits in the browser would overwrite this password later.
      if (how.kind === 'password') await desk().cancelSignIn(accountId);
      hasSecret.current = true;
      let user = how.kind === 'password' ? how.user : '';
      if (how.kind === 'password') {
        const { origin } = server;
        const kept = await desk().storeSecret({
          accountId,
          origin,
          user,
          secret: how.secret,
          allowPlainText,
        });
        if (!kept.ok) {
          if (kept.code !== 'plainTextStore') {
            return {
              problem: { kind: 'server', reason: kept.code === 'diskFull' ? 'diskFull' : 'notStored' },
            };
          }
          setAskPlainText(how);
          return undefined;
        }
      } else {
        const done = await desk().signInWithBrowser({ accountId, server: how.server, allowPlainText });
        if (done.kind === 'failed') return browserTrouble(done, () => setAskPlainText(how));
        user = done.user;
      }
      if (!isCurrent()) return undefined;
      const homes = await findHomes(server);
      if ('kind' in homes) return { problem: problemOf(homes), failure: homes };
      if (homes.calendars.length + homes.addressBooks.length === 0) {
        return { problem: { kind: 'server', reason: 'noHomes' } };
      }
      const list = await sync.listCollections({ accountId, homes });
      if (!isCurrent()) return undefined;
      setStep({ kind: 'collections', server, user, homes, list });
      return undefined;
    });

  return {
    accountId,
    step,
    trouble,
    isBusy,
    askPlainText,
    discover,
    signIn,
    /** The key of this host is trusted now: what stopped there is begun once more. */
    goOn: (host: string) => {
      trustedHosts.add(host);
      void again.current?.();
    },
    dismissPlainText: () => setAskPlainText(undefined),
    cancelBrowser: () => void desk().cancelSignIn(accountId),
    startOver: () => {
      current.current += 1;
      void desk().cancelSignIn(accountId);
      setBusy(false);
      setTrouble(undefined);
      setStep({ kind: 'address' });
    },
    /** The account is saved: its password stays. */
    keep: () => {
      isKept.current = true;
    },
  };
}

function browserTrouble(
  { reason, certificate }: Extract<BrowserSignIn, { kind: 'failed' }>,
  askPlainText: () => void,
): Trouble | undefined {
  switch (reason) {
    case 'plainTextStore':
      askPlainText();
      return undefined;
    case 'cancelled':
      return undefined;
    case 'notEncrypted':
    case 'notOffered':
    case 'otherOrigin':
    case 'noBrowser':
    case 'expired':
    case 'notStored':
      return { problem: { kind: 'browser', reason } };
    case 'certificate':
      return {
        problem: { kind: 'network', reason },
        failure: { kind: 'network', reason, ...(certificate && { certificate }) },
      };
    case 'cut':
    case 'nameNotFound':
    case 'offline':
    case 'proxy':
    case 'refused':
    case 'timeout':
    case 'tooLarge':
    case 'unexpected':
      return { problem: { kind: 'network', reason } };
  }
}
