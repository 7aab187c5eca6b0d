import type {Rule} from '../../rule.ts';
import {missingSetting, otherValue} from '../asked.ts';
import {effective} from '../effect.ts';
import type {UnitTree} from '../tree.ts';

/** The service runs in the group that is asked for. */
export const runsInGroup: Rule<UnitTree, {readonly group: string}> = {
  id: 'systemd/runs-in-group',
  title: {en: 'The service runs in the right group', ko: '서비스가 맞는 그룹으로 실행돼요'},
  why: {
    en: 'A socket that the service makes belongs to its group. nginx runs as `www-data`, so a service in that group can let it in without opening the socket to everybody.',
    ko: '서비스가 만든 소켓은 서비스의 그룹에 속해요. nginx는 `www-data`로 실행되니, 그 그룹이면 모두에게 열지 않고도 nginx만 들어올 수 있어요.',
  },
  learn: 'systemd#runtime-directory',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Group=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {group: ''},
  bad: '[Service]\nGroup=root\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nGroup=www-data\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: (tree, {group}) =>
    missingSetting(tree, {section: 'Service', key: 'Group', value: group, example: 'www-data'}),
  *check(tree, {group}) {
    const given = effective(tree, 'Service', 'Group');
    if (given !== undefined && /^(?:root|0)$/.test(given.value) && group !== given.value)
      yield {
        span: given.valueSpan,
        message: {
          en: `The group of root gives nginx no way in. Write \`Group=${group || 'www-data'}\`.`,
          ko: `root 그룹이면 nginx가 들어올 수 없어요. \`Group=${group || 'www-data'}\`로 쓰세요.`,
        },
      };
    else yield* otherValue(tree, {section: 'Service', key: 'Group', value: group, example: 'www-data'});
  },
};
