import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Every quote is closed. */
export const closedQuotes: Rule<UnitTree> = {
  id: 'systemd/closed-quotes',
  title: {en: 'Every quote is closed', ko: '연 따옴표는 닫아요'},
  why: {
    en: 'A quote that stays open swallows the rest of the value. systemd then gives up on the line, and refuses the unit when it is a command. Inside double quotes a quote is written `\\\\"`; single and double quotes can stand inside one another.',
    ko: '닫지 않은 따옴표는 나머지 값을 모두 삼켜요. systemd는 그 줄을 포기하고, 명령이라면 유닛을 거부해요. 큰따옴표 안의 큰따옴표는 `\\\\"`로 쓰고, 큰따옴표와 작은따옴표는 서로의 안에 쓸 수 있어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html#Quoting',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/echo "hello\n',
  good: '[Service]\nExecStart=/usr/bin/echo "hello"\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'quotes', (one) => ({
      en: `This quote is never closed, so systemd ${consequence(one).en}: ${seen(one)}. Close it, or take it out.`,
      ko: `이 따옴표가 닫히지 않아서 systemd가 ${consequence(one).ko}: ${seen(one)}. 따옴표를 닫거나 지우세요.`,
    })),
};
