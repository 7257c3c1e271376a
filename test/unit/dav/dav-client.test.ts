import { describe, expect, it } from 'vitest';
import type { DavAnswer } from '../../../electron/contract/dav';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { found, inner, multistatus, scriptedTransport } from '../../support/scripted-transport';

const book = { href: 'https://dav.example/anna/book/', kind: 'addressbook' } as const;

function scripted(...answers: DavAnswer[]) {
  const { transport, asked } = scriptedTransport(answers);
  return { asked, client: createDavClient(transport, { id: 'one' }, () => 0) };
}

describe('the client', () => {
  it('reads a page of changes, removals and failures, and goes on after 507 on the collection', async () => {
    const { client, asked } = scripted(
      multistatus(
        found('/anna/book/a.vcf', '<D:getetag>"1"</D:getetag>') +
          inner('/anna/book/b.vcf', 404) +
          inner('/anna/book/c.vcf', 403) +
          inner('/anna/book/', 507) +
          '<D:sync-token>data:,7</D:sync-token>',
      ),
    );
    expect(await client.syncCollection(book, 'data:,6', 100)).toEqual({
      kind: 'ok',
      value: {
        token: 'data:,7',
        changed: [{ href: 'https://dav.example/anna/book/a.vcf', etag: '"1"' }],
        removed: ['https://dav.example/anna/book/b.vcf'],
        failed: [{ href: 'https://dav.example/anna/book/c.vcf', status: 403 }],
        more: true,
        refused: 0,
      },
    });
    expect(asked[0]).toMatchObject({
      accountId: 'one',
      method: 'REPORT',
      url: book.href,
      headers: { depth: '0' },
    });
    expect(asked[0]?.body).toContain('<d:sync-token>data:,6</d:sync-token>');
    expect(asked[0]?.body).toContain('<d:nresults>100</d:nresults>');
  });
});
