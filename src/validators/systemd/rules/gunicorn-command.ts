import {isGunicorn, launchOfProgram} from '../../gunicorn/launch.ts';
import {misreadingsOf, refusalsOf} from '../../gunicorn/refusals.ts';
import type {Rule} from '../../rule.ts';
import {gunicornArguments, gunicornsOf} from '../gunicorn.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {programsOf} from '../web-server.ts';

/** gunicorn understands the command line that the service starts it with. */
export const gunicornCommand: Rule<UnitTree> = {
  id: 'systemd/gunicorn-command',
  title: {en: 'gunicorn understands its command line', ko: 'gunicorn이 알아듣는 명령줄을 써요'},
  why: {
    en: 'systemd looks at the first word of `ExecStart=` and hands gunicorn the rest unread. gunicorn refuses an option it does not know, a number that is none, an address it cannot listen on, a path where a module belongs, and exits at once: the unit goes from `activating` to `auto-restart` and back until systemd gives up.',
    ko: 'systemd는 `ExecStart=`의 첫 단어만 확인하고 나머지는 읽지 않고 gunicorn에 넘겨요. gunicorn은 모르는 옵션, 숫자가 아닌 숫자, 기다릴 수 없는 주소, 모듈 자리의 파일 경로를 만나면 바로 끝나요. 그러면 유닛은 systemd가 포기할 때까지 `activating`과 `auto-restart`를 오가요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'warning',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn --wokers 3 mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn --workers 3 mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    for (const {program} of programsOf(tree, ['ExecStart'])) {
      // Rules about comments and shell syntax tell of these words, which gunicorn should never have got.
      if (!isGunicorn(program) || program.args.some(({value}) => foreign.test(value))) continue;
      const launch = launchOfProgram(program);
      // gunicorn stops at the first word that it refuses; what it would say of later ones may follow from that.
      const [refusal] = refusalsOf(launch);
      for (const {fix: _, ...finding} of refusal === undefined ? misreadingsOf(launch) : [refusal]) yield finding;
    }
    const environment = gunicornArguments(tree);
    if (environment === undefined || gunicornsOf(tree).length === 0) return;
    const [refusal] = refusalsOf(environment);
    if (refusal === undefined) return;
    const {fix: _, ...finding} = refusal;
    yield finding;
  },
};

const foreign = /^(?:#.*|&&?|\|\|?|;|\d?>>?.*|<.*|\\.*|[{<].*[}>]|`.*|\$\(.*|[–—“”‘’].*|[A-Z]\w+=.*)$/;
