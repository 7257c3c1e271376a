import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../../../renderer/domain/localized';
import { setupI18n } from '../../../renderer/i18n/setup';
import { PrintedPage } from '../../../renderer/print/printed-page';
import '../../../renderer/ui/styles.css';
import { sampleSheets } from './sample-sheets';

declare global {
  interface Window {
    /** The sheets with the languages each is made in. */
    sheetNames?: (readonly [name: string, languages: readonly Language[]])[];
    /** Draws a sheet in the place of the one before; resolves when it can be printed. */
    drawSheet?: (name: string, language: Language) => Promise<void>;
  }
}

const i18n = await setupI18n('de');
const place = document.createElement('div');
document.body.append(place);
const root = createRoot(place);

window.drawSheet = async (name, language) => {
  const sheet = sampleSheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  await i18n.changeLanguage(language);
  await new Promise<void>((resolve) => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <PrintedPage
          key={`${name} ${language}`}
          title={`${name} ${language}`}
          language={language}
          page={sheet.page}
          onReady={resolve}
        >
          {sheet.draw(language)}
        </PrintedPage>
      </I18nextProvider>,
    );
  });
};
window.sheetNames = Object.entries(sampleSheets).map(([name, { languages }]) => [name, languages] as const);
