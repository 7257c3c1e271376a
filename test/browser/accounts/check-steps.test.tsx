import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SettingsProvider } from '../../../renderer/app/settings-context';
import { CheckSteps } from '../../../renderer/features/accounts/check-steps';
import { setupI18n } from '../../../renderer/i18n/setup';
import { deskSettings } from '../../support/desk-settings';

it.each([
  ['a server that speaks Basic', ['digest', 'basic'], 'refused'],
  ['a server that names no way', [], 'refused'],
  ['a server that speaks Digest alone', ['digest'], 'noBasic'],
  ['a server that speaks Kerberos alone', ['negotiate'], 'noBasic'],
] as const)('tells why %s refuses the sign-in', async (_name, schemes, reason) => {
  const i18n = await setupI18n('de');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <I18nextProvider i18n={i18n}>
      <SettingsProvider initial={deskSettings}>
        <CheckSteps
          steps={[{ step: 'signIn', outcome: 'refused', schemes }]}
          onTrusted={() => undefined}
          onStop={() => undefined}
        />
      </SettingsProvider>
    </I18nextProvider>,
  );
  await expect.element(page.getByText(i18n.t(`sync:check.signIn.${reason}`))).toBeVisible();
  root.unmount();
  place.remove();
});
