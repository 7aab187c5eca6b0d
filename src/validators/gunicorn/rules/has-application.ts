import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';

/** gunicorn is told what to serve. */
export const hasApplication = launchRule({
  id: 'gunicorn/has-application',
  title: {en: 'gunicorn is told what to serve', ko: 'gunicorn이 무엇을 실행할지 알아요'},
  why: {
    en: 'gunicorn needs the module that holds the application: as the last word of the command, or as `wsgi_app` in a config file. Without either it stops with "No application module specified."',
    ko: 'gunicorn은 애플리케이션이 든 모듈을 알아야 해요. 명령 끝에 적거나 설정 파일의 `wsgi_app`에 적어요. 둘 다 없으면 "No application module specified."라며 끝나요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/run.html#gunicorn',
  severity: 'warning',
  bad: 'gunicorn --workers 3 --bind 127.0.0.1:8000\n',
  good: 'gunicorn --workers 3 --bind 127.0.0.1:8000 mysite.wsgi:application\n',
  *judge(launch) {
    const {kind, app, command, span} = launch;
    const elsewhere = given(launch, 'config') ?? given(launch, 'paste') ?? given(launch, 'print_config');
    if (kind === 'config' || app || elsewhere || command?.extent !== 'whole' || command.problems.length > 0) return;
    yield {
      span,
      message: {
        en: 'This names no application, so gunicorn starts only where a `gunicorn.conf.py` beside it sets `wsgi_app`. Put the module at the end: `mysite.wsgi:application`.',
        ko: '애플리케이션을 적지 않아서, 같은 폴더의 `gunicorn.conf.py`에 `wsgi_app`이 있을 때만 시작해요. 명령 끝에 `mysite.wsgi:application`처럼 모듈을 적으세요.',
      },
    };
  },
});
