import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

/** A secret of so many random bytes, in base64url: 16 for a learner, 32 for who teaches. */
export function newSecret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** The SHA-256 of a token, in hex: what the log keeps of it. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The id of the learner who has this token: of a learner whose coming a log lost, with its end, the token makes the same
 * one again, so that nothing they said belongs to somebody else.
 */
export function learnerWith(token: string): string {
  return digestOf(`learner ${token}`).slice(0, 16);
}

/** Are they the same? Takes as long for a near miss as for anything else, however long either is. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
