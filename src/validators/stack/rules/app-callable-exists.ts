import {assignments, namesOf, spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import {appOf, appServers} from '../app-servers.ts';
import {moduleFile} from '../modules.ts';
import {findingAt, type StackRule} from '../stack.ts';

/** The module has the callable that the server asks it for. */
export const appCallableExists: StackRule = {
  id: 'stack/app-callable-exists',
  title: {en: 'The module has the callable the server asks for', ko: '서버가 찾는 이름이 모듈 안에 있어요'},
  why: {
    en: "Behind the colon of `mysite.wsgi:application` stands a name of that module. gunicorn imports the file and looks for the name; without it every worker stops with `Failed to find attribute 'app' in 'mysite.wsgi'` and code 4. Where no colon is written, gunicorn takes `application`, which is what Django's `startproject` writes.",
    ko: "`mysite.wsgi:application`에서 콜론 뒤는 그 모듈 안에 있는 이름이에요. gunicorn은 파일을 불러온 뒤 이 이름을 찾고, 없으면 워커가 모두 `Failed to find attribute 'app' in 'mysite.wsgi'`를 남기고 종료 코드 4로 멈춰요. 콜론을 쓰지 않으면 gunicorn은 Django의 `startproject`가 만들어 주는 이름인 `application`을 찾아요.",
  },
  learn: 'whole-stack#dotted',
  reference: 'https://docs.gunicorn.org/en/stable/run.html#gunicorn',
  severity: 'error',
  bad: [
    '-- gunicorn.service --\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn --bind 127.0.0.1:8000 mysite.wsgi:app\n',
    '-- mysite/wsgi.py --\nfrom django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
  ].join(''),
  good: [
    '-- gunicorn.service --\n[Service]\nExecStart=/srv/app/venv/bin/gunicorn --bind 127.0.0.1:8000 mysite.wsgi:application\n',
    '-- mysite/wsgi.py --\nfrom django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
  ].join(''),
  *check(stack) {
    for (const server of appServers(stack)) {
      const app = appOf(server);
      const found = app && moduleFile(stack, app.module);
      if (app === undefined || found === undefined || found.python.problems.length > 0) continue;
      const {file, python} = found;
      const wanted = app.callable ?? 'application';
      const names = namesOf(python);
      if (names.open || names.final(wanted) !== undefined || names.final('__getattr__') !== undefined) continue;
      const bound = assignments(python).filter(({kind}) => kind !== 'import');
      const likely = bound.findLast(({name}) => /^app(?:lication)?$/.test(name)) ?? bound.at(-1);
      // An empty file is being written; there is nothing to point at.
      if (likely === undefined) continue;
      const here = {
        file: server.file,
        span: app.span,
        message: {
          en: `${server.kind} looks for \`${wanted}\` in \`${file.path}\`, and there is no such name. The application there is \`${likely.name}\`: write \`${app.module}:${likely.name}\`.`,
          ko: `${particle(server.kind, '은/는')} \`${file.path}\`에서 ${particle(`\`${wanted}\``, '을/를')} 찾는데 그런 이름이 없어요. 거기 있는 것은 ${particle(`\`${likely.name}\``, '이에요/예요')}. \`${app.module}:${likely.name}\`처럼 쓰세요.`,
        },
      };
      const there = {
        file: file.path,
        span: spanOf(python, likely.target),
        message: {en: 'This is the name it has.', ko: '이 파일에 있는 이름은 이것이에요.'},
      };
      yield findingAt(stack, here, there);
    }
  },
};
