import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { setupI18n } from '../../i18n/setup';
import { ContactSheet, type ContactSheetProps } from '../../print/contact-sheet/contact-sheet';

export type DrawingNews = { kind: 'drawn'; markup: string } | { kind: 'failed'; reason: string };

// Draws a sheet away from the page: thousands of contacts would hold up every key and click there.

async function draw(props: ContactSheetProps): Promise<string> {
  // A sheet says everything in its own languages; the one of the screen does not matter.
  const i18n = await setupI18n('de');
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <ContactSheet {...props} />
    </I18nextProvider>,
  );
}

const tell = (news: DrawingNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<ContactSheetProps>) => {
  draw(data).then(
    (markup) => tell({ kind: 'drawn', markup }),
    (error: unknown) => tell({ kind: 'failed', reason: String(error) }),
  );
});
