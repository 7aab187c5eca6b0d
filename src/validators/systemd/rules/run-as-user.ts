import type {Rule} from '../../rule.ts';
import {assignments, effective, isOn} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {serversOf} from '../web-server.ts';

/** A web server does not run as root. */
export const runAsUser: Rule<UnitTree> = {
  id: 'systemd/run-as-user',
  title: {en: 'A web server runs as a user of its own, not as root', ko: '웹 서버는 root가 아닌 사용자로 실행해요'},
  why: {
    en: 'Without `User=` a service of the system runs as root. A hole in your application or in one of its packages then gives away the whole server. Name a user that owns nothing but the application.',
    ko: '`User=`가 없으면 시스템 서비스는 root로 실행돼요. 그러면 애플리케이션이나 패키지에 취약점이 하나만 있어도 서버 전체를 내주게 돼요. 애플리케이션만 소유한 사용자를 쓰세요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#User=',
  severity: 'warning',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nUser=ubuntu\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    if (tree.form === 'drop-in' || isOn(tree, 'Service', 'DynamicUser') || isTried(tree, ['User'])) return;
    const user = effective(tree, 'Service', 'User');
    if (
      user === undefined
        ? assignments(tree, 'Service', 'User').some(({value}) => value !== '')
        : !/^(?:root|0)$/.test(user.value)
    )
      return;
    const first = serversOf(tree)[0];
    if (first === undefined) return;
    yield {
      span: user?.valueSpan ?? first.assignment.keySpan,
      message: {
        en: `${user === undefined ? 'There is no `User=`, so this' : 'This'} server runs as root. Write \`User=\` with a user that owns the application, such as \`ubuntu\`.`,
        ko: `${user === undefined ? '`User=`가 없어서 이' : '이'} 서버가 root로 실행돼요. \`ubuntu\`처럼 애플리케이션을 소유한 사용자를 \`User=\`에 쓰세요.`,
      },
    };
  },
};
