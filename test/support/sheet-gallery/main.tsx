import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../../../renderer/domain/localized';
import { setupI18n } from '../../../renderer/i18n/setup';
import { type Drawing, type DrawnSheet, useDrawing } from '../../../renderer/print/use-drawing';
import '../../../renderer/ui/styles.css';
import { sampleSheets } from './sample-sheets';

/** A sheet as it is drawn, with its markup as text. */
export type GallerySheet = Omit<DrawnSheet, 'markup'> & { markup: string };

declare global {
  interface Window {
    /** The sheets with the languages each is made in. */
    sheetNames?: (readonly [name: string, languages: readonly Language[]])[];
    /** Draws a sheet as the app draws it. */
    drawSheet?: (name: string, language: Language) => Promise<GallerySheet>;
  }
}

const i18n = await setupI18n('de');

async function drawSheet({ draw }: Drawing, name: string, language: Language): Promise<GallerySheet> {
  const sheet = sampleSheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  await i18n.changeLanguage(language);
  const title = `${name} ${language}`;
  const drawn = await draw({ title, language, page: sheet.page, sheet: sheet.draw(language) });
  return { ...drawn, markup: new TextDecoder().decode(drawn.markup) };
}

function Gallery({ onDrawing }: { onDrawing: (drawing: Drawing) => void }) {
  const drawing = useDrawing();
  useEffect(() => onDrawing(drawing));
  return drawing.drawing;
}

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <I18nextProvider i18n={i18n}>
    <Gallery
      onDrawing={(drawing) => {
        window.drawSheet = (name, language) => drawSheet(drawing, name, language);
      }}
    />
  </I18nextProvider>,
);
window.sheetNames = Object.entries(sampleSheets).map(([name, { languages }]) => [name, languages] as const);
