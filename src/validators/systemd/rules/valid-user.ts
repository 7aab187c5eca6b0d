import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Names of users and groups are names. */
export const validUser: Rule<UnitTree> = {
  id: 'systemd/valid-user',
  title: {en: 'Users and groups are names or numbers, and nothing else', ko: '사용자와 그룹에는 이름이나 번호만 써요'},
  why: {
    en: 'A name consists of letters, digits, `_` and `-`. systemd refuses the unit when the name holds a slash or a colon, and only remarks on other strange ones, for which there will be no user: the service then fails with `status=217/USER`.',
    ko: '이름은 글자, 숫자, `_`, `-`로 이루어져요. 슬래시나 콜론이 있으면 systemd가 유닛을 거부하고, 그 밖의 이상한 이름은 한마디만 남기고 받아들여요. 그런 사용자는 없을 테니 서비스는 `status=217/USER`로 실패해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#User=',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu:www-data\n',
  good: '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu\nGroup=www-data\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'user', (one) =>
      one.detail === 'invalid'
        ? {
            en: `${seen(one)} cannot be a user or group, so systemd ${consequence(one).en}. \`${one.assignment.key}=\` takes one name, such as \`www-data\`.`,
            ko: `${seen(one)} 값은 사용자나 그룹 이름이 될 수 없어서 systemd가 ${consequence(one).ko}. \`${one.assignment.key}=\`에는 \`www-data\` 같은 이름 하나를 쓰세요.`,
          }
        : {
            en: `${seen(one)} is a strange name for a user or group; systemd says so, and the start fails with \`217/USER\` when there is none of that name. Write only the name.`,
            ko: `${seen(one)} 값은 사용자나 그룹 이름으로 이상해요. systemd도 그렇게 알려 주고, 그런 이름이 없으면 \`217/USER\`로 시작에 실패해요. 이름만 쓰세요.`,
          },
    ),
};
