import { joinBytes } from './join-bytes';

/** Characters that are put together before they become bytes. */
const mostAtOnce = 65_536;

/**
 * A long text in UTF-8, put together of short ones. As a string of millions of characters it would be a tree of all its
 * parts, and to walk through that takes longer than everything else about it.
 */
export class Utf8Text {
  #encoder = new TextEncoder();
  #pieces: Uint8Array[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > mostAtOnce) this.#encode();
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    this.#encode();
    return joinBytes(this.#pieces);
  }

  #encode(): void {
    this.#pieces.push(this.#encoder.encode(this.#text));
    this.#text = '';
  }
}
