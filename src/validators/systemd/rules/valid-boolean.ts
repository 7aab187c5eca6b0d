import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Switches are yes or no. */
export const validBoolean: Rule<UnitTree> = {
  id: 'systemd/valid-boolean',
  title: {en: 'Switches are `yes` or `no`', ko: '켜고 끄는 설정은 `yes`나 `no`로 써요'},
  why: {
    en: 'systemd takes `yes`, `true`, `on`, `1` and `no`, `false`, `off`, `0`, in any case of letters, and nothing else. A line with any other word is ignored, so the switch stays where it was.',
    ko: 'systemd는 `yes`, `true`, `on`, `1`과 `no`, `false`, `off`, `0`만 받아들여요(대소문자는 상관없어요). 다른 말을 쓰면 그 줄이 무시돼서 설정이 기본값 그대로예요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=enabled\n',
  good: '[Service]\nExecStart=/usr/bin/true\nPrivateTmp=yes\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'boolean', (one) => ({
      en: `\`${one.assignment.key}=\` takes \`yes\` or \`no\`, not ${seen(one)}; systemd ${consequence(one).en}.`,
      ko: `\`${one.assignment.key}=\`에는 ${seen(one)} 대신 \`yes\`나 \`no\`를 써야 해요. 지금은 systemd가 ${consequence(one).ko}.`,
    })),
};
