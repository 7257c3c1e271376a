import { describe, expect, it } from 'vitest';
import { readMultistatus, statusIn, textOf } from '../../../renderer/dav/multistatus';
import { names } from '../../../renderer/dav/xml-names';
import { escapeXml, readXml, xmlLimits } from '../../../renderer/dav/xml-reader';
import { found, inner, multistatus } from '../../support/scripted-transport';

const body = (content: string) => multistatus(content).body;

function read(text: string) {
  const result = readMultistatus(text);
  if (result.kind === 'bad') throw new Error(result.fault);
  return result;
}

describe('reading a multistatus', () => {
  it('knows names by their namespace, whatever the prefix', () => {
    const bare =
      '<multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><x:getetag xmlns:x="DAV:">"1"</x:getetag>' +
      '<getetag xmlns="urn:other">"2"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>';
    const [response] = read(bare).responses;
    expect(response && textOf(response, names.etag)).toBe('"1"');
    expect(response?.found.size).toBe(2);
    const foreign = '<D:multistatus xmlns:D="urn:other"/>';
    expect(readMultistatus(foreign)).toEqual({ kind: 'bad', fault: 'notMultistatus' });
  });

  it('takes properties of another status than 2xx for absent', () => {
    const [response] = read(
      body(
        '<D:response><D:href>/a</D:href><D:propstat><D:prop><D:getetag>"1"</D:getetag></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>' +
          '<D:propstat><D:prop><D:displayname>2026</D:displayname></D:prop><D:status>HTTP/2 200</D:status></D:propstat></D:response>',
      ),
    ).responses;
    expect(response?.absent).toEqual(new Map([[names.etag, 404]]));
    expect(response && textOf(response, names.displayName)).toBe('2026');
  });

  it('takes a propstat without a status for absent', () => {
    const [response] = read(
      body(
        '<D:response><D:href>/a</D:href><D:propstat><D:prop><D:getetag>"1"</D:getetag></D:prop></D:propstat></D:response>',
      ),
    ).responses;
    expect(response?.found.size).toBe(0);
  });

  it('gives each of several hrefs the status they share', () => {
    const shared =
      '<D:response><D:href>/a</D:href><D:href>/b</D:href><D:status>HTTP/1.1 404 x</D:status></D:response>';
    expect(read(body(shared)).responses.map(({ href, status }) => [href, status])).toEqual([
      ['/a', 404],
      ['/b', 404],
    ]);
  });

  it('keeps text exactly: no numbers, no trimmed quotes, CR where it was escaped, CDATA', () => {
    const data = '<A:address-data>BEGIN:VCARD&#13;\nNOTE:&lt;b&gt; &amp;c&#13;\n</A:address-data>';
    const [response] = read(body(found('/a', `${data}<D:getetag><![CDATA["0123"]]></D:getetag>`))).responses;
    expect(response?.found.get(names.addressData)?.text).toBe('BEGIN:VCARD\r\nNOTE:<b> &c\r\n');
    expect(response && textOf(response, names.etag)).toBe('"0123"');
  });

  it('reads letters that are written as numbers, decimal or hexadecimal', () => {
    const [response] = read(
      body(found('/a', '<A:address-data>FN:J&#252;rgen &#x1F600;</A:address-data>')),
    ).responses;
    expect(response?.found.get(names.addressData)?.text).toBe('FN:Jürgen \u{1F600}');
  });

  it('reads what stands after a mark of byte order or blank lines', () => {
    expect(read(`\uFEFF\r\n${body(inner('/a', 404))}`).responses).toHaveLength(1);
  });

  it('uses nothing of a body that was cut, wherever it was cut', () => {
    const whole = body(
      found('/a', '<D:getetag>"ä&amp;"</D:getetag>') + inner('/b', 404) + '<D:sync-token>t</D:sync-token>',
    );
    for (let end = 0; end < whole.length; end += 1) {
      expect(readMultistatus(whole.slice(0, end)).kind, `cut at ${end}`).toBe('bad');
    }
    expect(readMultistatus(whole).kind).toBe('read');
  });

  it('tells a cut body from one that is wrong', () => {
    const whole = body(inner('/a', 404));
    expect(readMultistatus(whole.slice(0, -5))).toEqual({ kind: 'bad', fault: 'cut' });
    expect(readMultistatus('')).toEqual({ kind: 'bad', fault: 'cut' });
    expect(readMultistatus(whole.replace('</D:href>', '</D:hrev>'))).toEqual({
      kind: 'bad',
      fault: 'notXml',
    });
    expect(readMultistatus(`${whole}<more/>`)).toEqual({ kind: 'bad', fault: 'notXml' });
    expect(readMultistatus('{"not": "xml"}')).toEqual({ kind: 'bad', fault: 'notXml' });
    expect(readMultistatus('<a:b/>')).toEqual({ kind: 'bad', fault: 'notXml' });
  });

  it.each([
    ['HTTP/1.1 200 OK', 200],
    ['HTTP/1.0 404 Not Found', 404],
    ['HTTP/2 507', 507],
    ['  HTTP/1.1 200 OK', 200],
    ['200 OK', undefined],
    ['HTTP/1.1 20 OK', undefined],
    ['HTTP/1.1 2000', undefined],
    ['', undefined],
  ])('reads the status line %j as %j', (line, status) => {
    expect(statusIn(line)).toBe(status);
  });
});

describe('hostile XML', () => {
  it('is refused with a document type: entity bombs and outside entities never come to be', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
      '<D:multistatus xmlns:D="DAV:"><D:response><D:href>&b;</D:href></D:response></D:multistatus>';
    expect(readMultistatus(bomb)).toEqual({ kind: 'bad', fault: 'doctype' });
    const outside = bomb.replace('"aaaaaaaaaa"', 'SYSTEM "file:///etc/passwd"');
    expect(readMultistatus(outside)).toEqual({ kind: 'bad', fault: 'doctype' });
    expect(readMultistatus('<!DOCTYPE html><html></html>')).toEqual({ kind: 'bad', fault: 'doctype' });
  });

  it('is refused with an entity nobody has defined', () => {
    expect(readMultistatus(body(inner('/&nbsp;', 404)))).toEqual({ kind: 'bad', fault: 'notXml' });
  });

  it('is refused at a depth no server needs, before anything behind it is read', () => {
    expect(readMultistatus(body(`${'<D:x>'.repeat(100_000)}<<<`))).toEqual({ kind: 'bad', fault: 'tooDeep' });
    const levels = xmlLimits.depth - 1;
    expect(readMultistatus(body('<D:x>'.repeat(levels) + '</D:x>'.repeat(levels))).kind).toBe('read');
  });

  it('is refused with more responses than the limit, or a body beyond it', () => {
    const many = '<D:x/>'.repeat(xmlLimits.children);
    expect(readMultistatus(body(`${many}<D:x/><<<`))).toEqual({ kind: 'bad', fault: 'tooMany' });
    expect(readMultistatus(' '.repeat(xmlLimits.body + 1))).toEqual({ kind: 'bad', fault: 'tooLong' });
  });

  it('loses only the one text that is beyond the limit, not its neighbours', () => {
    const huge = found('/big', `<A:address-data>${'x'.repeat(xmlLimits.text + 1)}</A:address-data>`);
    const { responses } = read(body(huge + found('/small', '<A:address-data>y</A:address-data>')));
    expect(responses[0]?.absent).toEqual(new Map([[names.addressData, 413]]));
    expect(responses[1] && textOf(responses[1], names.addressData)).toBe('y');
  });

  it('cannot reach the prototypes of objects by names', () => {
    const { responses } = read(
      body(found('/a', '<__proto__ xmlns="DAV:" __proto__="1" polluted="1">x</__proto__>')),
    );
    expect(responses[0]?.found.get('{DAV:}__proto__')?.text).toBe('x');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('writing XML', () => {
  it('escapes what could end a text or an attribute, and leaves out what XML cannot hold', () => {
    const nasty = `</d:href><d:x a="1">&\r\u0000\u0008\uffff`;
    const text: string[] = [];
    readXml(`<r><c a="${escapeXml(nasty)}">${escapeXml(nasty)}</c></r>`, (child) => {
      text.push(child.text, child.attributes.get('a') ?? '');
    });
    expect(text).toEqual([`</d:href><d:x a="1">&\r`, `</d:href><d:x a="1">&\r`]);
  });
});
