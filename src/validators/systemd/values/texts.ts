import type {Reader} from './complaint.ts';
import {specifiersOf} from './paths.ts';

/** A text: only its specifiers are read. */
export const text: Reader = (value, use) => {
  const resolved = specifiersOf({text: value, from: 0, to: value.length}, use);
  return typeof resolved !== 'string' ? resolved : [];
};
