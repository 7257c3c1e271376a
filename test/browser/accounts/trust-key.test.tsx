import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CertificateFacts, KeyStanding } from '../../../electron/contract/dav';
import { CheckDialog } from '../../../renderer/features/accounts/check-dialog';
import { ConnectScreen } from '../../../renderer/features/accounts/connect-screen';
import { RemoveDialog } from '../../../renderer/features/accounts/remove-dialog';
import type { CheckStep } from '../../../renderer/features/accounts/server-types';
import { collectionOf } from '../../support/storage-sync';
import { type OpenScreen, openScreen } from '../settings/open-screen';

const host = 'dav.example.org';
const key = 'a'.repeat(64);
const pairs = Array.from({ length: 32 }, (_, at) => (at + 100).toString(16).toUpperCase());
const since = Date.parse('2026-03-04T10:00:00Z');
const account = {
  id: 'account',
  name: 'Stadt',
  address: `https://${host}/dav/`,
  userName: 'lena',
  calendarHomes: [],
  addressBookHomes: [],
  createdAt: 0,
};

const shown = (standing: KeyStanding): CertificateFacts => ({
  host,
  subject: 'cloud',
  issuer: 'cloud',
  validTo: Date.parse('2030-01-02T12:00:00Z'),
  fingerprint: pairs.join(':'),
  knownRoot: false,
  ...(standing.kind !== 'trusted' && { problem: 'unknownIssuer' }),
  selfIssued: { key, standing },
});
const unknown = shown({ kind: 'unknown' });
const changed = shown({ kind: 'changed', since });
const trusted = shown({ kind: 'trusted', since });
const encryption = (certificate: CertificateFacts): CheckStep[] => [
  { step: 'encryption', outcome: certificate.problem ? 'notTrusted' : 'trusted', certificate },
];

const button = (name: string) => page.getByRole('button', { name, exact: true });
const text = (part: string) => page.getByText(part, { exact: false }).first();
const openTrust = 'Diesem Schlüssel vertrauen …';
const confirm = 'Diesem Schlüssel vertrauen';
const compared = () => page.getByRole('checkbox', { name: 'Fingerabdruck mit der IT verglichen, er stimmt' });
/** By its words, as a person does: the box itself lies under them. */
const tick = () => page.getByText('Fingerabdruck mit der IT verglichen, er stimmt').click();

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen('de');
});
afterEach(async () => screen.close());

describe('the connection check', () => {
  const check = (...answers: CheckStep[][]) => {
    for (const steps of answers) screen.sync.check.mockResolvedValueOnce(steps);
    const stuck = collectionOf('contacts', 'contact', { trouble: 'certificate' });
    screen.show(<CheckDialog account={account} collections={[stuck]} onClose={() => undefined} />);
    return screen.desk.db.collections.put(stuck);
  };

  it('shows who answers, and trusts exactly that key of that host once the fingerprint was compared', async () => {
    await check(encryption(unknown), encryption(trusted));
    await expect.element(text('Der Server hat sich sein Zertifikat selbst ausgestellt')).toBeVisible();
    await button(openTrust).click();
    const dialog = page.getByRole('dialog', { name: `Dem Schlüssel von ${host} vertrauen?` });
    await expect.element(dialog.getByText('cloud')).toBeVisible();
    expect(dialog.getByRole('code').element().textContent).toBe(pairs.join(':'));
    await expect.element(button(confirm)).toBeDisabled();
    expect(screen.shell.trustKey).not.toHaveBeenCalled();
    await tick();
    await button(confirm).click();
    await expect.element(text('Diesem Schlüssel vertrauen Sie seit dem 4. März 2026')).toBeVisible();
    expect(screen.shell.trustKey.mock.calls).toEqual([[{ host, key }]]);
    await expect.element(text('der Server hat den Schlüssel, dem Sie vertrauen')).toBeVisible();
    expect(screen.sync.check).toHaveBeenCalledTimes(2);
    await expect.element(button('Noch einmal prüfen')).toHaveFocus();
    await vi.waitFor(() => expect(screen.sync.syncNow).toHaveBeenCalledWith({ accountId: 'account' }));
    expect(await screen.desk.db.collections.get('contacts')).not.toHaveProperty('trouble');
  });

  it('can be done with the keyboard alone, and Escape trusts nothing', async () => {
    await check(encryption(unknown), encryption(trusted));
    await expect.element(button(openTrust)).toBeVisible();
    button(openTrust).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(compared()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button(openTrust)).toHaveFocus();
    expect(screen.shell.trustKey).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await expect.element(compared()).toBeVisible();
    compared().element().focus();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(button(confirm)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(screen.shell.trustKey).toHaveBeenCalledTimes(1));
  });

  it('says so more strongly when the key has changed, with the day of the old one', async () => {
    await check(encryption(changed));
    await expect.element(text('anderen Schlüssel als bisher. Tandem sendet ihm nichts.')).toBeVisible();
    await expect.element(text('als den, dem Sie seit dem 4. März 2026 vertrauen')).toBeVisible();
    await expect.element(text('könnte mitlesen')).toBeVisible();
    await button('Dem neuen Schlüssel vertrauen …').click();
    await expect
      .element(text(`Seit dem 4. März 2026 vertrauen Sie einem anderen Schlüssel von ${host}.`))
      .toBeVisible();
    await expect.element(button('Dem neuen Schlüssel vertrauen')).toBeDisabled();
    await tick();
    await expect.element(button('Dem neuen Schlüssel vertrauen')).toBeEnabled();
  });

  it('takes trust back, ends what is under way first, and looks again', async () => {
    await check(encryption(trusted), encryption(unknown));
    await button('Diesem Schlüssel nicht mehr vertrauen').click();
    await expect.element(button(openTrust)).toBeVisible();
    expect(screen.shell.stopTrusting.mock.calls).toEqual([[host]]);
    expect(screen.sync.cancel).toHaveBeenCalledWith({ accountId: 'account' });
    await expect.element(button('Noch einmal prüfen')).toHaveFocus();
    expect(screen.sync.syncNow).not.toHaveBeenCalled();
  });

  it('says why nothing is trusted where the disk is full', async () => {
    screen.shell.trustKey.mockResolvedValueOnce({ ok: false, code: 'diskFull' });
    await check(encryption(unknown));
    await button(openTrust).click();
    await tick();
    await button(confirm).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Der Speicherplatz auf diesem Gerät');
    expect(screen.sync.check).toHaveBeenCalledTimes(1);
  });

  it.each(['expired', 'unknownIssuer', 'otherName', 'revoked', 'other'] as const)(
    'offers no trust where the problem is: %s',
    async (problem) => {
      const { selfIssued: _, ...facts } = unknown;
      await check(encryption({ ...facts, problem }));
      await expect.element(text('Fingerabdruck')).toBeVisible();
      expect(page.getByRole('button', { name: /vertrauen/ }).elements()).toEqual([]);
    },
  );
});

describe('the assistant', () => {
  const failure = { kind: 'network', reason: 'certificate', certificate: unknown } as const;

  async function search() {
    const nothing = { kind: 'nothing', tried: [{ url: account.address, failure }] } as const;
    screen.sync.discover.mockResolvedValueOnce({ ...nothing, tried: [...nothing.tried] });
    screen.show(<ConnectScreen />);
    await page.getByRole('textbox').fill(host);
    await button('Server suchen').click();
    await button(openTrust).click();
    await tick();
  }

  it('goes on by itself once the key is trusted, and forgets it if nothing was connected', async () => {
    const found = { kind: 'found', caldav: { url: account.address }, carddav: undefined } as never;
    await search();
    screen.sync.discover.mockResolvedValueOnce(found);
    await button(confirm).click();
    const heading = page.getByRole('heading', { name: 'Anmelden' });
    await expect.element(heading).toHaveFocus();
    expect(screen.sync.discover.mock.calls).toEqual([[{ typed: host }], [{ typed: host }]]);
    screen.show(<p>elsewhere</p>);
    await vi.waitFor(() => expect(screen.shell.stopTrusting.mock.calls).toEqual([[host]]));
  });

  it('keeps the key if an account lives at that host', async () => {
    await search();
    screen.sync.discover.mockResolvedValueOnce({ kind: 'nothing', tried: [] });
    await button(confirm).click();
    await expect.element(button('Server suchen')).toHaveFocus();
    await screen.desk.storage.accounts.save(account);
    const list = vi.spyOn(screen.desk.storage.accounts, 'list');
    screen.show(<p>elsewhere</p>);
    await vi.waitFor(() => expect(list).toHaveBeenCalled());
    await list.mock.results[0]?.value;
    expect(screen.shell.stopTrusting).not.toHaveBeenCalled();
  });
});

describe('removing an account', () => {
  it('forgets the key of its host with the last one there', async () => {
    const second = { ...account, id: 'second', address: `https://${host}:8443/` };
    for (const each of [account, second]) await screen.desk.storage.accounts.save(each);
    for (const each of [account, second]) {
      expect(screen.shell.stopTrusting).not.toHaveBeenCalled();
      const closed = vi.fn<() => void>();
      screen.show(<RemoveDialog key={each.id} account={each} onClose={closed} />);
      await page.getByRole('alertdialog').getByRole('button', { name: 'entfernen', exact: false }).click();
      await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    }
    expect(screen.shell.stopTrusting.mock.calls).toEqual([[host]]);
  });
});
