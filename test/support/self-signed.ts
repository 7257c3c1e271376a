import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** One element of DER (X.690 §8.1): tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'ascii'));
const utcTime = (date: Date) => text(0x17, `${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`);
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const algorithm = sequence(Buffer.from([0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2]));

const oid = (...bytes: number[]) => der(0x06, Buffer.from(bytes));
/** A name of one line: commonName, 2.5.4.3. */
const nameOf = (commonName: string) => sequence(der(0x31, sequence(oid(0x55, 4, 3), text(0x0c, commonName))));
/** keyUsage, 2.5.29.15: digitalSignature alone, so without the right to sign certificates (RFC 5280 §4.2.1.3). */
const mayOnlySign = der(
  0xa3,
  sequence(
    sequence(oid(0x55, 0x1d, 0x0f), der(1, Buffer.from([0xff])), der(4, der(3, Buffer.from([7, 0x80])))),
  ),
);
const version3 = der(0xa0, Buffer.from([0x02, 1, 2]));

export type Keys = { privateKey: KeyObject; publicKey: KeyObject };
export type Identity = { key: string; cert: string };

export function newKeys(): Keys {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

export type CertificateChoices = {
  /** The server's own; new ones if absent. */
  keys?: Keys;
  validFrom?: Date;
  /** As many servers have them: with the right to sign what is sent, but no certificates. */
  mayOnlySign?: boolean;
  /** An authority that signs in the place of the server itself. */
  by?: { commonName: string; keys: Keys };
};

/**
 * A key and a certificate that it signed itself (RFC 5280 §4.1), made anew for each test, so that no key lies in the
 * repository and nothing expires there.
 * @param commonName ASCII
 */
export function selfSigned(commonName: string, validTo: Date, choices: CertificateChoices = {}): Identity {
  const { keys = newKeys(), validFrom = new Date('2020-01-01T00:00:00Z'), by } = choices;
  const issuer = by ?? { commonName, keys };
  const body = sequence(
    ...(choices.mayOnlySign ? [version3] : []),
    Buffer.from([0x02, 1, 1]),
    algorithm,
    nameOf(issuer.commonName),
    sequence(utcTime(validFrom), utcTime(validTo)),
    nameOf(commonName),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    ...(choices.mayOnlySign ? [mayOnlySign] : []),
  );
  const signature = sign('sha256', body, issuer.keys.privateKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const base64 = certificate.toString('base64').replace(/.{1,64}/g, '$&\n');
  return {
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}-----END CERTIFICATE-----\n`,
  };
}
