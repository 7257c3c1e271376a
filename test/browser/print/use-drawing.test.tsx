import { useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Drawing, type SheetToDraw, useDrawing } from '../../../renderer/print/use-drawing';

let root: Root;
let place: HTMLElement;
let drawing: Drawing;

function Screen({ onDrawing }: { onDrawing: (drawing: Drawing) => void }) {
  const drawing = useDrawing();
  useEffect(() => onDrawing(drawing));
  return (
    <>
      <p>Bildschirm</p>
      {drawing.drawing}
    </>
  );
}

beforeEach(async () => {
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  drawing = await new Promise<Drawing>((resolve) => root.render(<Screen onDrawing={resolve} />));
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const sheetOf = (sheet: SheetToDraw['sheet']): SheetToDraw => ({
  title: 'Wandplaner',
  language: 'nl',
  page: '@page { size: A4; }',
  sheet,
});
const textOf = (markup: Uint8Array) => new TextDecoder().decode(markup);

it('draws a sheet as a document of its own, of which nothing is seen', async () => {
  const { markup, stylesheets, ...about } = await drawing.draw(
    sheetOf(
      <table lang="de" style={{ color: 'rgb(1, 2, 3)' }}>
        <caption>{'Größe & <Farbe>'}</caption>
      </table>,
    ),
  );
  expect(about).toEqual({ title: 'Wandplaner', language: 'nl', styles: '@page { size: A4; }' });
  expect(textOf(markup)).toBe(
    '<table lang="de" style="color: rgb(1, 2, 3);"><caption>Größe &amp; &lt;Farbe&gt;</caption></table>',
  );
  expect(stylesheets.every((path) => path.startsWith('/'))).toBe(true);
  expect(document.querySelector('caption')).toBeNull();
});

it('gives a sheet up when another one is begun or the screen is left', async () => {
  const first = drawing.draw(sheetOf('eins'));
  const second = drawing.draw(sheetOf('zwei'));
  const outcomes = await Promise.allSettled([first, second]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  const third = drawing.draw(sheetOf('drei'));
  root.render(<p>Woanders</p>);
  await expect(third).rejects.toMatchObject({ name: 'AbortError' });
});

it('lets the page do other things while it draws a long one', async () => {
  /** Keeps the page busy for longer than React works in one go. */
  const Slow = () => {
    const until = performance.now() + 10;
    while (performance.now() < until);
    return 'x';
  };
  let others = 0;
  const timer = setInterval(() => (others += 1), 0);
  const { markup } = await drawing.draw(sheetOf(Array.from({ length: 20 }, (_, at) => <Slow key={at} />)));
  clearInterval(timer);
  expect(textOf(markup)).toBe('x'.repeat(20));
  expect(others).toBeGreaterThan(5);
});
