import { describe, expect, test } from 'vitest';
import { splitCards } from '../../../renderer/codec/card-text';
import { parseCard } from '../../../renderer/codec/card-lines';
import { fixtureCard } from '../../fixtures/cards/load-cards';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('a file of cards', () => {
  test('is cut into its cards with their line numbers, without the byte order mark', () => {
    const text = `\uFEFF${card('VERSION:3.0', 'FN:A')}\r\n${card('VERSION:3.0', 'FN:B')}`;
    expect([...splitCards(text)].map(({ kind, line }) => [kind, line])).toEqual([
      ['card', 1],
      ['card', 6],
    ]);
    expect([...splitCards(text)][0]?.raw.startsWith('BEGIN')).toBe(true);
  });

  test('is read one card at a time', () => {
    const cards = splitCards(card('FN:A') + card('FN:B'));
    expect(cards.next().value).toMatchObject({ kind: 'card', raw: card('FN:A') });
  });

  test('reports a card that is not closed and reads the ones around it', () => {
    const text = `${card('FN:A')}BEGIN:VCARD\r\nFN:cut\r\n${card('FN:B')}BEGIN:VCARD\r\nFN:last`;
    expect(
      [...splitCards(text)].map((piece) => [
        piece.kind,
        piece.kind === 'broken' ? piece.reason : '',
        piece.line,
      ]),
    ).toEqual([
      ['card', '', 1],
      ['broken', 'notClosed', 4],
      ['card', '', 6],
      ['broken', 'notClosed', 9],
    ]);
  });

  test('keeps a card with an odd line and names the line', () => {
    const text = card('VERSION:3.0', 'FN:A', 'here something is missing', 'TEL:1');
    expect([...splitCards(text)]).toEqual([
      {
        kind: 'card',
        raw: text,
        line: 1,
        oddLines: [{ raw: 'here something is missing\r\n', line: 4, reason: 'badLine' }],
      },
    ]);
  });

  test('reports a card of which nothing can be read, and text outside of cards', () => {
    const text = `hello\r\n${card('VERSION:3.0')}${card('rubbish', 'more rubbish')}`;
    expect(
      [...splitCards(text)].map((piece) => [piece.kind === 'broken' ? piece.reason : piece.kind, piece.line]),
    ).toEqual([
      ['outside', 1],
      ['noContent', 2],
      ['badLine', 6],
    ]);
  });

  test('leaves a card nested in AGENT inside its card', () => {
    const raw = fixtureCard('outlook-2.1.vcf');
    const agent = parseCard(raw).lines.find(({ name }) => name === 'AGENT');
    expect(agent?.value).toContain('N:Vertretung;Vera');
    expect(parseCard(raw).lines.filter(({ name }) => name === 'N')).toHaveLength(1);
  });
});
