import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** A choice is one of the words that systemd knows. */
export const knownValue: Rule<UnitTree> = {
  id: 'systemd/known-value',
  title: {en: 'Choices are spelled as systemd knows them', ko: '정해진 값은 systemd가 아는 대로 써요'},
  why: {
    en: 'Settings such as `Type=` and `Restart=` take one of a few words, in small letters. With any other word systemd ignores the line and goes on with the default: with a misspelt `Restart=` a crashed server stays down.',
    ko: '`Type=`나 `Restart=` 같은 설정은 정해진 낱말 가운데 하나를 소문자로 써야 해요. 다른 말을 쓰면 systemd가 그 줄을 무시하고 기본값을 써요. `Restart=` 값을 잘못 쓰면 죽은 서버가 다시 시작되지 않아요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nRestart=on-fail\n',
  good: '[Service]\nExecStart=/usr/bin/true\nRestart=on-failure\n',
  missing: missingUnit,
  check: (tree) => findings(tree, 'word', message, meant),
};

function meant({word, allowed = []}: Placed): string | undefined {
  const begun = word.length < 4 ? [] : allowed.filter((one) => one.startsWith(word.toLowerCase()));
  return nearest(word, allowed) ?? (begun.length === 1 ? begun[0] : undefined);
}

function message(one: Placed): Text {
  const key = `\`${one.assignment.key}=\``;
  const word = meant(one);
  const words = (one.allowed ?? []).filter((allowed) => allowed !== '');
  const list = words.map((allowed) => `\`${allowed}\``).join(', ');
  if (one.word === '')
    return {
      en: `${key} needs a value, so systemd ${consequence(one).en}. It takes ${list}.`,
      ko: `${key}에 값이 없어서 systemd가 ${consequence(one).ko}. 쓸 수 있는 값: ${list}.`,
    };
  return {
    en: `${key} does not know ${seen(one)}, so systemd ${consequence(one).en}. ${word === undefined ? `It takes ${list}.` : `Write \`${word}\`.`}`,
    ko: `${key}에 쓸 수 없는 값이에요: ${seen(one)}. systemd가 ${consequence(one).ko}. ${word === undefined ? `쓸 수 있는 값: ${list}.` : `\`${word}\`로 고치세요.`}`,
  };
}
