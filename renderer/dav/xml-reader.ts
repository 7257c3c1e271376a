import { SaxesParser } from 'saxes';

/** An element with its namespace resolved. Only what lies below the root's children is ever kept. */
export type XmlElement = {
  /** `{namespace}local`. */
  name: string;
  /** Without a namespace: local name to value. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Text directly within, line ends as XML 1.0 §2.11 leaves them. Empty if `isTooLong`. */
  text: string;
  /** Its text went beyond the limit and was let go. */
  isTooLong?: true;
};

/** `cut`: it ends before its root does, so that nothing of it may be used. */
export type XmlFault = 'cut' | 'notXml' | 'doctype' | 'tooDeep' | 'tooLong' | 'tooMany' | 'notMultistatus';

/** Reference §6.3, §8. Lengths in characters. */
export const xmlLimits = {
  depth: 64,
  body: 64 * 1024 * 1024,
  children: 100_000,
  text: 10 * 1024 * 1024,
};

class XmlRefused extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault);
  }
}

/**
 * Reads a document as a stream and hands over each child of its root when it is complete. A document type is refused,
 * so that no entity of its own can exist. What was handed over may be used only if the answer is `read`.
 */
export function readXml(
  body: string,
  takeChild: (child: XmlElement) => void,
): { kind: 'read'; root: string } | { kind: 'bad'; fault: XmlFault } {
  if (body.length > xmlLimits.body) return { kind: 'bad', fault: 'tooLong' };
  const reader = new Reader(takeChild);
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new XmlRefused('doctype');
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.uri === '') attributes.set(attribute.local, attribute.value);
    }
    reader.open({ name: `{${tag.uri}}${tag.local}`, attributes, children: [], text: '' });
  });
  parser.on('text', (text) => reader.addText(text));
  parser.on('cdata', (text) => reader.addText(text));
  parser.on('closetag', () => reader.close());
  try {
    parser.write(withoutLead(body));
  } catch (error) {
    return { kind: 'bad', fault: error instanceof XmlRefused ? error.fault : 'notXml' };
  }
  try {
    parser.close();
  } catch {
    return { kind: 'bad', fault: 'cut' };
  }
  return { kind: 'read', root: reader.root };
}

class Reader {
  root = '';
  private readonly path: XmlElement[] = [];
  private handedOver = 0;

  constructor(private readonly takeChild: (child: XmlElement) => void) {}

  open(element: XmlElement): void {
    if (this.path.length >= xmlLimits.depth) throw new XmlRefused('tooDeep');
    if (this.path.length === 0) this.root = element.name;
    this.path.push(element);
  }

  addText(text: string): void {
    const element = this.path.at(-1);
    if (!element || element.isTooLong || this.path.length === 1) return;
    if (element.text.length + text.length > xmlLimits.text) {
      element.text = '';
      element.isTooLong = true;
    } else element.text += text;
  }

  close(): void {
    const element = this.path.pop();
    const parent = this.path.at(-1);
    if (!element || !parent) return;
    if (this.path.length > 1) {
      parent.children.push(element);
      return;
    }
    this.handedOver += 1;
    if (this.handedOver > xmlLimits.children) throw new XmlRefused('tooMany');
    this.takeChild(element);
  }
}

/** A mark of byte order or blank lines before the declaration, as some PHP set-ups send them, are no fault. */
function withoutLead(body: string): string {
  let start = 0;
  while (start < body.length && '\uFEFF \t\r\n'.includes(body.charAt(start))) start += 1;
  return start === 0 ? body : body.slice(start);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All text within, in its order, children included. */
export function deepText(element: XmlElement): string {
  return [element.text, ...element.children.map(deepText)].filter((text) => text.trim() !== '').join(' ');
}

/** Text for an element or a quoted attribute; control characters, which XML cannot hold, are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- exactly those are meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/\r/g, '&#13;')
  );
}
