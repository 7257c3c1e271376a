import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element as it stands in a part of an Office file; names with their usual prefix. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text directly within it. */
  text: string;
};

/** Reads Office files (ISO/IEC 29500-2) without the libraries that write them: the zip by fflate, its parts by saxes. */
export function readPackage(bytes: Uint8Array): {
  names: string[];
  part: (name: string) => XmlElement;
  file: (name: string) => Uint8Array | undefined;
} {
  const files = unzipSync(bytes);
  return {
    names: Object.keys(files),
    file: (name) => files[name],
    part: (name) => {
      const file = files[name];
      if (!file) throw new Error(`no part ${name}`);
      return readXml(strFromU8(file));
    },
  };
}

/** Reads XML whole; throws if it is not well-formed. */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const current = open.at(-1);
    if (current) current.text += piece;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [only] = root.children;
  if (!only) throw new Error('no element');
  return only;
}

/** All elements of a name below one, in the order of the text. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

/** Children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
