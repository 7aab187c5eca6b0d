import type {Rule} from '../../rule.ts';
import {missingSetting, otherValue, samePath} from '../asked.ts';
import {effective} from '../effect.ts';
import type {UnitTree} from '../tree.ts';

/** The service works in the folder that is asked for. */
export const worksIn: Rule<UnitTree, {readonly folder: string}> = {
  id: 'systemd/works-in',
  title: {en: 'The service works in the folder of the application', ko: '서비스가 애플리케이션 폴더에서 실행돼요'},
  why: {
    en: 'A service starts in `/`. With `WorkingDirectory=` it starts in the folder that holds `manage.py`, where Python finds the package of the project.',
    ko: '서비스는 `/`에서 시작돼요. `WorkingDirectory=`를 쓰면 `manage.py`가 있는 폴더에서 시작해서 Python이 프로젝트 패키지를 찾을 수 있어요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#WorkingDirectory=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {folder: ''},
  bad: '[Service]\nWorkingDirectory=/\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nWorkingDirectory=/home/ubuntu/mysite\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: (tree, {folder}) =>
    missingSetting(tree, {section: 'Service', key: 'WorkingDirectory', value: folder, example: '/home/ubuntu/mysite'}),
  *check(tree, {folder}) {
    const given = effective(tree, 'Service', 'WorkingDirectory');
    if (given !== undefined && /^-?\/+$/.test(given.value) && folder === '')
      yield {
        span: given.valueSpan,
        message: {
          en: 'A service starts in `/` anyway. Write the folder that holds `manage.py`, such as `/home/ubuntu/mysite`.',
          ko: '서비스는 어차피 `/`에서 시작돼요. `/home/ubuntu/mysite`처럼 `manage.py`가 있는 폴더를 쓰세요.',
        },
      };
    else yield* otherValue(tree, {section: 'Service', key: 'WorkingDirectory', value: folder, example: ''}, samePath);
  },
};
