import {expect, it} from 'vitest';
import {typedInHangul} from '../../../src/validators/dockerfile/hangul-keys.ts';

it.each([
  ['겨ㅜ', 'run'],
  ['ㄹ개ㅡ', 'from'],
  ['층', 'cmd'],
  ['채ㅔㅛ', 'copy'],
  ['재가약', 'workdir'],
  ['두ㅍ', 'env'],
  ['ㄳㄸ', 'rtE'],
  ['RUN x', 'RUN x'],
])('%s was typed with the keys of %s', (typed, keys) => {
  expect(typedInHangul(typed)).toBe(keys);
});
