import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {serversOf} from '../web-server.ts';

/** The development server stays at home. */
export const noRunserver: Rule<UnitTree> = {
  id: 'systemd/no-runserver',
  title: {
    en: 'A real server is started, not `manage.py runserver`',
    ko: '`manage.py runserver`가 아니라 실제 서버를 시작해요',
  },
  why: {
    en: "`runserver` is Django's server for your own machine: it is not made for many visitors at once or for hostile ones, and with `DEBUG=False` it serves no static files. Start gunicorn or uvicorn.",
    ko: '`runserver`는 내 컴퓨터에서 쓰는 개발용 서버예요. 많은 방문자나 악의적인 요청을 견디도록 만들어지지 않았고, `DEBUG=False`이면 정적 파일도 주지 않아요. gunicorn이나 uvicorn을 시작하세요.',
  },
  learn: 'production-image#gunicorn',
  reference: 'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver',
  severity: 'warning',
  bad: '[Service]\nExecStart=/srv/venv/bin/python manage.py runserver 0.0.0.0:8000\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    for (const {kind, program} of serversOf(tree)) {
      if (kind !== 'runserver') continue;
      yield {
        span: program.span,
        message: {
          en: 'This starts the development server. Start gunicorn instead: `/…/venv/bin/gunicorn mysite.wsgi`.',
          ko: '개발용 서버를 시작하고 있어요. 대신 gunicorn을 시작하세요: `/…/venv/bin/gunicorn mysite.wsgi`.',
        },
      };
    }
  },
};
