import type {Expected, SchemaProblem} from '../../syntax/workflow/problem.ts';
import type {Text} from '../../text/language.ts';
import {listed} from './place.ts';

const kinds: Readonly<Record<Expected, Text>> = {
  text: {en: 'a text', ko: '글자'},
  number: {en: 'a number', ko: '숫자'},
  boolean: {en: '`true` or `false`', ko: '`true`나 `false`'},
  nothing: {en: 'nothing', ko: '빈 값'},
  list: {en: 'a list', ko: '목록'},
  map: {en: 'keys of its own, one a line and indented', ko: '한 줄에 하나씩 들여쓴 키'},
};

/** What may stand at a problem's place, as the object of a sentence. */
export function expectedAt({allowed, expects}: SchemaProblem): Text {
  const rest = allowed.length > 0 ? expects.filter((kind) => kind !== 'text') : expects;
  const shown = rest.filter((kind) => kind !== 'nothing' || rest.length === 1);
  const named = allowed.length > 0 ? [listed(allowed, 20)] : [];
  return {
    en: [...named.map((one) => `one of ${one}`), ...shown.map((kind) => kinds[kind].en)].join(', or ') || 'nothing',
    ko: [...named, ...shown.map((kind) => kinds[kind].ko)].join(' 또는 ') || '빈 값',
  };
}
