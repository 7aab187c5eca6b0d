import {generateKeyPairSync, getDiffieHellman, sign} from 'node:crypto';

/** A certificate for nobody with its private key, as PEM. */
interface Pair {
  readonly certificate: string;
  readonly key: string;
}

let made: Pair | undefined;

/**
 * A self-signed certificate (X.509, RFC 5280) for `drydock.invalid` and its key, made once in every run: nginx wants to
 * read one, whatever the learner's server has.
 */
export function fakeCertificate(): Pair {
  made ??= make();
  return made;
}

/** Parameters for Diffie-Hellman as PEM (PKCS #3): the 2048-bit group of RFC 3526. */
export function fakeDhParameters(): string {
  const group = getDiffieHellman('modp14');
  return pem('DH PARAMETERS', sequence(integer(group.getPrime()), integer(Buffer.from(group.getGenerator()))));
}

function make(): Pair {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  // 1.2.840.10045.4.3.2, ecdsa-with-SHA256; 2.5.4.3, the common name.
  const algorithm = sequence(identifier('2a8648ce3d040302'));
  const name = sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from('drydock.invalid')))));
  const time = (text: string) => tagged(0x18, Buffer.from(text));
  const validity = sequence(time('20000101000000Z'), time('99991231235959Z'));
  const key = publicKey.export({type: 'spki', format: 'der'});
  const body = sequence(integer(Buffer.from([1])), algorithm, name, validity, name, key);
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  return {
    certificate: pem('CERTIFICATE', sequence(body, algorithm, signature)),
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
  };
}

/** One value of DER (ITU-T X.690): its tag, its length, itself. */
function tagged(tag: number, content: Buffer): Buffer {
  const {length} = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** A positive number: a leading zero keeps the sign away. */
function integer(bytes: Buffer): Buffer {
  return tagged(0x02, (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

function identifier(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
