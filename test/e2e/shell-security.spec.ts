import { expect, test } from '@playwright/test';
import type { Desk } from '../support/launch-desk';
import { launchDesk } from '../support/launch-desk';
import { shellFixtureFolder as app } from '../support/shell-fixture-folder';

let desk: Desk;

test.beforeAll(async () => {
  desk = await launchDesk({ app, language: 'de' });
});
test.afterAll(() => desk.close());
test.beforeEach(async () => {
  await desk.page.reload();
  await desk.page.waitForFunction(() => document.body.dataset['ready'] === 'true');
});

test('the page comes from its own secure origin with its policy', async () => {
  const page = await desk.page.evaluate(async () => {
    const answer = await fetch('/index.html');
    return {
      isSecure: isSecureContext,
      policy: answer.headers.get('content-security-policy'),
      sniff: answer.headers.get('x-content-type-options'),
      violations: window.violations,
    };
  });
  expect(page.isSecure).toBe(true);
  expect(page.policy).toContain("default-src 'none'");
  expect(page.policy).toContain("require-trusted-types-for 'script'");
  expect(page.sniff).toBe('nosniff');
  expect(page.violations).toEqual([]);
});

test('its module worker runs under that policy', async () => {
  await expect(desk.page.locator('#worker')).toContainText('worker runs from');
});

test('the page knows nothing of Node and has only the verbs of the contract', async () => {
  const found = await desk.page.evaluate(() => ({
    types: ['require', 'process', 'module', 'Buffer', 'standInCall'].filter((name) => name in globalThis),
    verbs: Object.keys(window.desk).sort(),
    isFixed: !Reflect.set(window, 'desk', {}) && !Reflect.set(window.desk, 'saveFile', null),
  }));
  expect(found.types).toEqual([]);
  expect(found.isFixed).toBe(true);
  expect(found.verbs).toEqual([
    'appInfo',
    'cancelPaper',
    'cancelSignIn',
    'changeSettings',
    'closePaper',
    'davCancel',
    'davSend',
    'findDavServices',
    'hasSecret',
    'layPaper',
    'onMenuCommand',
    'onSecondStart',
    'openFile',
    'openLink',
    'openPaper',
    'printPaper',
    'readSettings',
    'removeSecret',
    'saveFile',
    'savePaper',
    'signInWithBrowser',
    'stopTrusting',
    'storeSecret',
    'trustKey',
  ]);
});

test('text never becomes script, and nothing foreign is loaded', async () => {
  const result = await desk.page.evaluate(async () => {
    const attempt = (action: () => unknown) => {
      try {
        action();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    const outcome = {
      html: attempt(() => {
        document.body.innerHTML = '<img src=x onerror="window.hacked=1">';
      }),
      foreignWorker: attempt(() => new Worker('https://example.org/worker.js')),
      foreignFetch: await fetch('https://example.org/').then(
        () => 'ran',
        () => 'refused',
      ),
    };
    const inline = document.createElement('script');
    attempt(() => {
      inline.text = 'window.hacked = 1';
      document.head.append(inline);
    });
    const image = new Image();
    const blocked = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'https://example.org/pixel.png';
    await blocked;
    return { ...outcome, hacked: 'hacked' in globalThis, violations: [...new Set(window.violations)].sort() };
  });
  expect(result).toMatchObject({
    html: 'refused',
    foreignWorker: 'refused',
    foreignFetch: 'refused',
    hacked: false,
  });
  expect(result.violations).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for']),
  );
});

test('text is never evaluated', async () => {
  // By a click: what a test evaluates itself is exempt from the policy.
  await desk.page.locator('#eval').click();
  await expect(desk.page.locator('#commands')).toHaveText('eval refused');
});

test('no path leads out of the page folder', async () => {
  const statuses = await desk.page.evaluate(async () => {
    const paths = [
      '/..%2fmain/main.js',
      '/%2e%2e%2fmain/main.js',
      '/assets/..%2f..%2fmain/main.js',
      '/..%5cmain%5cmain.js',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([403, 403, 403, 403]);
});

test('the page cannot be left, and a link with a window of its own opens none', async () => {
  const before = desk.page.url();
  await desk.page.locator('#foreign').click();
  await desk.page.evaluate(() => {
    location.href = 'https://example.org/elsewhere';
  });
  await desk.page.locator('#foreign-window').click();
  expect(await desk.page.evaluate(() => window.open('https://example.org/opened'))).toBeNull();
  expect(await desk.page.evaluate(() => window.open('file:///etc/hostname'))).toBeNull();
  await expect
    .poll(() => desk.openedLinks())
    .toEqual(expect.arrayContaining(['https://example.org/window', 'https://example.org/opened']));
  expect(await desk.openedLinks()).not.toContain('file:///etc/hostname');
  expect(desk.page.url()).toBe(before);
  expect(desk.page.context().pages()).toHaveLength(1);
  await expect(desk.page.locator('h1')).toHaveText('Hülle');
});

test('only https, mailto and tel go to the system', async () => {
  const open = (address: string) => desk.page.evaluate((address) => window.desk.openLink(address), address);
  expect(await open('mailto:muster@example.org')).toEqual({ ok: true, value: null });
  expect(await open('tel:+49215100000')).toEqual({ ok: true, value: null });
  expect(await open('file:///etc/hostname')).toEqual({ ok: false, code: 'notAllowed' });
  expect(await open('javascript:alert(1)')).toEqual({ ok: false, code: 'notAllowed' });
  expect(await desk.openedLinks()).toEqual(
    expect.arrayContaining(['mailto:muster@example.org', 'tel:+49215100000']),
  );
});

test('a wrong payload is refused', async () => {
  const answer = await desk.page.evaluate(() => window.desk.changeSettings({ language: 'en' } as never));
  expect(answer).toEqual({ ok: false, code: 'badPayload' });
});

test('permissions are denied, but for copying and keeping the data', async () => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const query = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      denied: await Promise.all(names.map(query)),
      persisted: await navigator.storage.persist(),
    };
  });
  expect(states.denied).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  expect(states.persisted).toBe(true);
});

test('a secret is refused where the store is plain text, unless that was agreed', async () => {
  const store = (allowPlainText: boolean) =>
    desk.page.evaluate(
      (allowPlainText) =>
        window.desk.storeSecret({
          accountId: 'venlo',
          origin: 'https://dav.example.org',
          user: 'lena',
          secret: 'geheim',
          allowPlainText,
        }),
      allowPlainText,
    );
  const { secretsEncrypted } = await desk.page.evaluate(() => window.desk.appInfo());
  expect(await store(false)).toEqual(
    secretsEncrypted ? { ok: true, value: null } : { ok: false, code: 'plainTextStore' },
  );
  expect(await store(true)).toEqual({ ok: true, value: null });
  expect(await desk.page.evaluate(() => window.desk.hasSecret('venlo'))).toBe(true);
  await desk.page.evaluate(() => window.desk.removeSecret('venlo'));
  expect(await desk.page.evaluate(() => window.desk.hasSecret('venlo'))).toBe(false);
});
