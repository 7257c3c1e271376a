import { describe, expect, it, vi } from 'vitest';
import { layPaper, type Paper, paperPolicy, takePaperAway } from '../../../electron/papers';
import { paperPreferences } from '../../../electron/paper-window';
import { answer } from '../../../electron/protocol';
import { assertIsolated } from '../../../electron/window';

vi.mock('electron', () => import('../../support/fake-electron'));

const paper: Paper = {
  title: 'Wen fragen? </title><script>alert(1)</script> "Krefeld"',
  language: 'nl',
  markup: new TextEncoder().encode('<h1>Wie vragen? Работа, één</h1>'),
  styles: '@page { size: A4; } </style><script>alert(2)</script>',
  stylesheets: ['/assets/first.css'],
};
const get = (address: string) => answer(new Request(address), '/nowhere');

describe('a paper that is printed beside the page', () => {
  it('is there as long as it is printed, and no longer', async () => {
    const address = layPaper('one', paper);
    expect(address).toBe('app://tandem/paper/one.html');
    expect((await get(address)).status).toBe(200);
    expect((await get('app://tandem/paper/other.html')).status).toBe(404);
    takePaperAway('one');
    expect((await get(address)).status).toBe(404);
  });

  it('says its title and language, and holds nothing that could run', async () => {
    const response = await get(layPaper('two', paper));
    const text = await response.text();
    takePaperAway('two');
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain('<title>Wen fragen? &lt;/title&gt;&lt;script&gt;');
    expect(text).not.toContain('<script');
    expect(text.match(/<\/style>/g)).toHaveLength(1);
    expect(text).toContain('<link rel="stylesheet" href="/assets/first.css">');
    expect(text).toContain('<div class="printed"><h1>Wie vragen? Работа, één</h1></div></body></html>');
  });

  it('runs no script, sends nothing and asks for nothing from elsewhere', async () => {
    const response = await get(layPaper('three', paper));
    takePaperAway('three');
    expect(response.headers.get('content-security-policy')).toBe(paperPolicy);
    const rules = new Map(
      paperPolicy.split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'none'");
    expect(rules.has('connect-src')).toBe(false);
    expect(paperPolicy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('stands in a window that is locked like the first one, with a preload script of its own', () => {
    expect(() => assertIsolated(paperPreferences)).not.toThrow();
    expect(paperPreferences.preload).toMatch(/paper-preload\.cjs$/);
    expect(paperPreferences).toMatchObject({ sandbox: true, nodeIntegration: false, webviewTag: false });
  });
});
