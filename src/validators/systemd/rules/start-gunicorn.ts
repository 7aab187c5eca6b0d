import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {gunicornsOf, settingOf} from '../gunicorn.ts';
import type {UnitTree} from '../tree.ts';
import {serversOf} from '../web-server.ts';

/** The service starts gunicorn with the application. */
export const startGunicorn: Rule<UnitTree, {readonly module: string}> = {
  id: 'systemd/start-gunicorn',
  title: {en: 'The service starts gunicorn', ko: '서비스가 gunicorn을 시작해요'},
  why: {
    en: 'The command names gunicorn of the virtual environment in full, and the application as Python imports it: `mysite.wsgi` or `mysite.wsgi:application`, with dots and without `.py`. It may stand in the file that `-c` names, as `wsgi_app`.',
    ko: '명령에는 가상 환경의 gunicorn을 전체 경로로 쓰고, 애플리케이션은 Python에서 import하듯 `mysite.wsgi`나 `mysite.wsgi:application`으로 써요. 점으로 잇고 `.py`는 빼요. `-c`로 지정한 파일에 `wsgi_app`으로 적어도 돼요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#ExecStart=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {module: ''},
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite/wsgi.py\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing(tree, {module}) {
    if (gunicornsOf(tree).length > 0) return undefined;
    const other = serversOf(tree)[0]?.kind;
    const line = `ExecStart=/home/ubuntu/mysite/venv/bin/gunicorn ${module || 'mysite.wsgi'}`;
    return {
      en: `${other === undefined ? 'Nothing starts gunicorn yet' : `The service starts ${other}, not gunicorn`}. Write \`${line}\`.`,
      ko: `${other === undefined ? '아직 gunicorn을 시작하는 줄이 없어요' : `서비스가 gunicorn이 아니라 ${particle(other, '을/를')} 시작해요`}. \`${line}\`처럼 쓰세요.`,
    };
  },
  *check(tree, {module}) {
    for (const one of gunicornsOf(tree)) {
      const {app} = one.launch;
      // Without a word for it, the file of `-c` may name the application; the one in the working directory is not counted on.
      if (app === undefined && (settingOf(one, 'config') !== undefined || one.launch.command?.extent === 'open'))
        continue;
      const given = app?.value;
      if (app !== undefined && given === undefined) continue;
      const found = (given ?? '').split(':')[0] ?? '';
      const right = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(found) && !found.endsWith('.py');
      if (right && (module === '' || found === module.split(':')[0])) continue;
      const write = module || 'mysite.wsgi';
      yield {
        span: app?.span ?? one.assignment.valueSpan,
        message:
          given === undefined
            ? {
                en: `gunicorn is not told what to serve. Put \`${write}\` at the end.`,
                ko: `gunicorn이 무엇을 실행할지 적지 않았어요. 끝에 ${particle(`\`${write}\``, '을/를')} 적으세요.`,
              }
            : {
                en: `${quote(given)} is not the module that is asked for. Write \`${write}\`, with dots and without \`.py\`.`,
                ko: `${particle(quote(given), '은/는')} 맞는 모듈이 아니에요. 점으로 잇고 \`.py\` 없이 \`${write}\`로 쓰세요.`,
              },
      };
    }
  },
};
