import type {Assignment} from '../../syntax/systemd.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {quote} from '../dockerfile/quote.ts';
import type {Finding} from '../rule.ts';
import {effective} from './effect.ts';
import type {UnitTree} from './tree.ts';

/** A setting that a goal asks for, and the value it should have; any value where it is empty. */
export interface AskedSetting {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  /** What stands in the message where any value will do. */
  readonly example: string;
}

/** Says that a setting is not there, or has no value that systemd takes. */
export function missingSetting(tree: UnitTree, {section, key, value, example}: AskedSetting): Text | undefined {
  if (effective(tree, section, key) !== undefined) return undefined;
  const line = `${key}=${value || example}`;
  return {
    en: `There is no \`${key}=\` in \`[${section}]\` that counts. Write \`${line}\`.`,
    ko: `\`[${section}]\`에 효과가 있는 \`${key}=\` 설정이 없어요. \`${line}\`처럼 쓰세요.`,
  };
}

/** Says that a setting has another value than the one asked for; `same` decides where writing may differ. */
export function* otherValue(
  tree: UnitTree,
  {section, key, value}: AskedSetting,
  same: (given: string, asked: string) => boolean = (given, asked) => given === asked,
): Iterable<Finding> {
  const given = effective(tree, section, key);
  if (value === '' || given === undefined || same(given.value, value)) return;
  yield {span: given.valueSpan, message: wanted(given, value)};
}

/** A folder with or without a slash at its end, and without the sign that it may be missing. */
export function samePath(given: string, asked: string): boolean {
  const plain = (path: string) =>
    path
      .replace(/^-/, '')
      .replace(/\/+/g, '/')
      .replace(/(?<=.)\/$/, '');
  return plain(given) === plain(asked);
}

function wanted({key, value}: Assignment, asked: string): Text {
  return {
    en: `\`${key}=\` is ${quote(value)} here; \`${asked}\` is asked for.`,
    ko: `여기서는 \`${key}=\`가 ${particle(quote(value), '이에요/예요')}. \`${asked}\` 값이 필요해요.`,
  };
}
