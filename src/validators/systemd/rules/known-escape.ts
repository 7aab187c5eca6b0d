import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {brokenContinuations} from '../continuation.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** A backslash inside a value begins an escape that systemd knows. */
export const knownEscape: Rule<UnitTree> = {
  id: 'systemd/known-escape',
  title: {
    en: 'A backslash inside a value begins an escape that systemd knows',
    ko: '값 안의 백슬래시는 systemd가 아는 이스케이프로 써요',
  },
  why: {
    en: 'Inside a value a backslash begins an escape: `\\\\n`, `\\\\t`, `\\\\s` for a blank, `\\\\\\\\` for itself, `\\\\x41`. In a command systemd keeps one that it does not know as it stands and says so; elsewhere it ignores the line. Regular expressions and Windows paths need `\\\\\\\\`.',
    ko: '값 안의 백슬래시는 이스케이프의 시작이에요: `\\\\n`, `\\\\t`, 공백은 `\\\\s`, 백슬래시 자체는 `\\\\\\\\`, `\\\\x41`. 명령에서 모르는 이스케이프를 만나면 systemd가 경고하고 그대로 두고, 다른 곳에서는 그 줄을 무시해요. 정규식이나 윈도 경로에는 `\\\\\\\\`를 쓰세요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html#Quoting',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/grep \\d+ /etc/hosts\n',
  good: '[Service]\nExecStart=/usr/bin/grep \\\\d+ /etc/hosts\n',
  missing: missingUnit,
  *check(tree) {
    const broken = new Set(brokenContinuations(tree).map(({span}) => span.start));
    for (const finding of findings(tree, 'escape', message, fixed)) if (!broken.has(finding.span.start)) yield finding;
  },
};

function fixed({word, detail}: Placed): string | undefined {
  return detail === 'unknown-escape' && word.length === 2 ? `\\${word}` : undefined;
}

function message(one: Placed): Text {
  if (one.detail === 'lone-backslash')
    return {
      en: `The backslash at the end of this value escapes nothing, so systemd ${consequence(one).en}. Delete it, or let the value go on in the next line.`,
      ko: `값 끝의 백슬래시 뒤에 아무것도 없어서 systemd가 ${consequence(one).ko}. 백슬래시를 지우거나 다음 줄로 값을 이어 쓰세요.`,
    };
  const place = one.word.slice(0, 2);
  return {
    en: `systemd knows no escape \`${place}\`. Write \`\\${place}\` when a backslash is meant.`,
    ko: `systemd에 \`${place}\` 이스케이프는 없어요. 백슬래시 자체를 쓰려면 \`\\${place}\`로 쓰세요.`,
  };
}
