import type {Rule} from '../../rule.ts';
import {missingSetting, otherValue} from '../asked.ts';
import {effective} from '../effect.ts';
import type {UnitTree} from '../tree.ts';

/** The service runs as the user that is asked for. */
export const runsAs: Rule<UnitTree, {readonly user: string}> = {
  id: 'systemd/runs-as',
  title: {en: 'The service runs as the right user', ko: '서비스가 맞는 사용자로 실행돼요'},
  why: {
    en: 'The user of a service decides which files it may read and who owns the socket that it makes. It should own the application and nothing else, and never be root.',
    ko: '서비스의 사용자에 따라 읽을 수 있는 파일과 소켓의 주인이 정해져요. 애플리케이션만 소유한 사용자여야 하고, root는 안 돼요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#User=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {user: ''},
  bad: '[Service]\nUser=root\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nUser=ubuntu\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: (tree, {user}) => missingSetting(tree, {section: 'Service', key: 'User', value: user, example: 'ubuntu'}),
  *check(tree, {user}) {
    const given = effective(tree, 'Service', 'User');
    if (given !== undefined && /^(?:root|0)$/.test(given.value) && user !== given.value)
      yield {
        span: given.valueSpan,
        message: {
          en: `This service runs as root. Write a user that owns the application, such as \`${user || 'ubuntu'}\`.`,
          ko: `이 서비스는 root로 실행돼요. \`${user || 'ubuntu'}\`처럼 애플리케이션을 소유한 사용자를 쓰세요.`,
        },
      };
    else yield* otherValue(tree, {section: 'Service', key: 'User', value: user, example: 'ubuntu'});
  },
};
