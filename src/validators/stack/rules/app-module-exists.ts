import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {type AppServer, appOf, appServers} from '../app-servers.ts';
import {filesOfModule, moduleOfPath} from '../modules.ts';
import {findingAt, type Stack, type StackFile, type StackFinding, type StackRule} from '../stack.ts';

/** The server loads a module that the project has. */
export const appModuleExists: StackRule = {
  id: 'stack/app-module-exists',
  title: {en: 'The server loads a module that is there', ko: '서버가 불러오는 모듈이 프로젝트에 있어요'},
  why: {
    en: '`gunicorn mysite.wsgi` imports the file `mysite/wsgi.py` from the folder it runs in. When the package has another name, every worker dies with `ModuleNotFoundError`, gunicorn stops with code 3, and nginx can only answer 502. None of the files shows it alone: the name has to be the same in the command and on the disk.',
    ko: '`gunicorn mysite.wsgi`는 실행한 폴더에서 `mysite/wsgi.py` 파일을 불러와요. 패키지 이름이 다르면 워커가 모두 `ModuleNotFoundError`로 죽고 gunicorn은 종료 코드 3으로 멈춰서, nginx는 502로 답할 수밖에 없어요. 파일 하나만 봐서는 보이지 않아요. 명령에 쓴 이름과 디스크에 있는 이름이 같아야 해요.',
  },
  learn: 'whole-stack#dotted',
  reference: 'https://docs.gunicorn.org/en/stable/run.html#gunicorn',
  severity: 'warning',
  bad: [
    '-- gunicorn.service --\n[Service]\nWorkingDirectory=/srv/app\nExecStart=/srv/app/venv/bin/gunicorn --bind 127.0.0.1:8000 mysite.wsgi\n',
    '-- manage.py --\n',
    '-- config/wsgi.py --\nimport os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")\napplication = get_wsgi_application()\n',
  ].join(''),
  good: [
    '-- gunicorn.service --\n[Service]\nWorkingDirectory=/srv/app\nExecStart=/srv/app/venv/bin/gunicorn --bind 127.0.0.1:8000 config.wsgi\n',
    '-- manage.py --\n',
    '-- config/wsgi.py --\nimport os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")\napplication = get_wsgi_application()\n',
  ].join(''),
  *check(stack) {
    const entries = stack.files.filter(({kind}) => kind === 'wsgi' || kind === 'asgi');
    if (entries.length === 0) return;
    for (const server of appServers(stack)) yield* judge(server, stack, entries);
  },
};

function* judge(server: AppServer, stack: Stack, entries: readonly StackFile[]): Iterable<StackFinding> {
  const app = appOf(server);
  if (app === undefined || filesOfModule(stack, app.module).length > 0) return;
  // Another package of the machine may bring it; a name that ends like ours is meant to be ours.
  const last = app.module.split('.').at(-1);
  const likely = entries.filter(({path}) => path.endsWith(`/${last}.py`) || path === `${last}.py`);
  const [meant] = likely;
  if (meant === undefined) return;
  const modules = likely.map(({path}) => moduleOfPath(stack, path));
  const right = nearest(app.module, modules) ?? modules[0] ?? '';
  const file = `${app.module.replaceAll('.', '/')}.py`;
  const here = {
    file: server.file,
    span: app.span,
    message: {
      en: `${server.kind} is told to load \`${app.module}\`, and the project has no \`${file}\`. What it has is \`${meant.path}\`: write \`${right}\`.`,
      ko: `${server.kind}에 ${particle(`\`${app.module}\``, '을/를')} 불러오라고 했는데 프로젝트에 \`${file}\` 파일이 없어요. 있는 것은 ${particle(`\`${meant.path}\``, '이에요/예요')}. ${particle(`\`${right}\``, '으로/로')} 쓰세요.`,
    },
  };
  const there = {
    file: meant.path,
    span: start,
    message: {en: 'The application is here.', ko: '애플리케이션은 여기 있어요.'},
  };
  yield findingAt(stack, here, there);
}

const start = {start: 0, end: 0};
