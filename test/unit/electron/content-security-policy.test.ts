import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pressStyleHash } from '../../../electron/page-origin';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((part) => {
    const [name = '', ...values] = part.split(' ');
    return [name, values.join(' ')];
  }),
);

describe('content security policy', () => {
  it('allows nothing that is not named', () => {
    expect(directives.get('default-src')).toBe("'none'");
    const closed = ['object-src', 'base-uri', 'form-action', 'frame-ancestors'];
    expect(closed.filter((name) => directives.get(name) !== "'none'")).toEqual([]);
  });

  it('takes script, fonts, data and workers from the own origin only', () => {
    const own = ['script-src', 'font-src', 'connect-src', 'worker-src'];
    expect(own.filter((name) => directives.get(name) !== "'self'")).toEqual([]);
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('allows the one style element of the installed react-aria and no other', () => {
    const folder = join(import.meta.dirname, '../../../node_modules/react-aria/dist/private/interactions');
    const source = readFileSync(join(folder, 'usePress.mjs'), 'utf8');
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
    const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1] ?? '';
    const style = template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
    const hash = createHash('sha256').update(style).digest('base64');
    expect(pressStyleHash).toBe(`'sha256-${hash}'`);
    expect(directives.get('style-src')).toBe(`'self' ${pressStyleHash}`);
  });
});
