import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {GivenApp, Launch} from '../launch.ts';
import type {GunicornFile} from '../tree.ts';
import {code} from '../value-messages.ts';

/** gunicorn serves the application of the project. */
export const app: Rule<GunicornFile, {readonly module: string; readonly callable: string}> = {
  id: 'gunicorn/app',
  title: {en: 'gunicorn serves the project', ko: 'gunicorn이 프로젝트를 실행해요'},
  why: {
    en: 'gunicorn imports the module and takes the application out of it. For Django that is the `wsgi` module in the folder of the settings, and `application` in it: `mysite.wsgi:application`.',
    ko: 'gunicorn은 모듈을 import해서 그 안의 애플리케이션을 꺼내요. Django라면 설정 폴더에 있는 `wsgi` 모듈의 `application`, 곧 `mysite.wsgi:application`이에요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.djangoproject.com/en/stable/howto/deployment/wsgi/gunicorn/',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any module, any name will do where none is asked for. */
  defaults: {module: '', callable: ''},
  bad: 'gunicorn --bind 127.0.0.1:8000 mysite/wsgi.py\n',
  good: 'gunicorn --bind 127.0.0.1:8000 mysite.wsgi:application\n',
  missing(file, {module}) {
    if (file.launches.some((launch) => launch.app !== undefined)) return undefined;
    const example = `${module || 'mysite.wsgi'}:application`;
    const line = file.kind === 'config' ? `\`wsgi_app = "${example}"\`` : `\`gunicorn … ${example}\``;
    return {
      en: `gunicorn is not told what to serve yet. Write ${line}.`,
      ko: `아직 gunicorn이 무엇을 실행할지 정하지 않았어요. ${line}처럼 쓰세요.`,
    };
  },
  *check(file, asked) {
    for (const launch of file.launches) {
      const message = launch.app && wrong(launch.app, launch, asked);
      if (launch.app && message) yield {span: launch.app.span, message};
    }
  },
};

function wrong(
  {value}: GivenApp,
  launch: Launch,
  asked: {readonly module: string; readonly callable: string},
): Text | undefined {
  if (value === undefined) return undefined;
  const [module = '', callable = 'application'] = value.split(':');
  const moved = launch.given.some(({setting}) => setting === 'chdir' || setting === 'pythonpath');
  const shaped = /^[A-Za-z_][\w-]*(?:\.[\w-]+)*$/.test(module) && !module.endsWith('.py');
  const same = asked.module === '' || module === asked.module || (moved && asked.module.endsWith(`.${module}`));
  if (shaped && same && (asked.callable === '' || callable.replace(/\(.*/, '') === asked.callable)) return undefined;
  const wanted = `${asked.module || 'mysite.wsgi'}:${asked.callable || 'application'}`;
  return {
    en: `gunicorn is told to serve ${code(value)}; here it should be \`${wanted}\`.`,
    ko: `gunicorn이 ${particle(code(value), '을/를')} 실행하게 되어 있어요. 여기서는 ${particle(code(wanted), '을/를')} 써야 해요.`,
  };
}
