import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Rule} from '../../rule.ts';
import {servers} from '../server.ts';
import {start} from '../start.ts';

/** The final image does not start Django's development server. */
export const noRunserver: Rule<Dockerfile> = {
  id: 'dockerfile/no-runserver',
  title: {en: 'A production server is started, not runserver', ko: 'runserver가 아니라 운영용 서버를 시작해요'},
  why: {
    en: '`runserver` is made for one developer: it watches the files, restarts itself, and has had no review of its security or speed. Django says so at each start: "This is a development server. Do not use it in a production setting." With `DEBUG=False` it does not even serve the static files. gunicorn runs the same project with several workers and replaces one that dies.',
    ko: '`runserver`는 개발자 한 사람을 위한 서버예요. 파일을 지켜보다 스스로 다시 시작하고, 보안과 성능은 검증된 적이 없어요. Django도 시작할 때마다 "This is a development server. Do not use it in a production setting."이라고 알려요. `DEBUG=False`에서는 정적 파일도 내주지 않아요. gunicorn은 같은 프로젝트를 워커 여러 개로 실행하고, 죽은 워커는 새로 띄워요.',
  },
  learn: 'production-image#gunicorn',
  reference: 'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing(file) {
    const stage = finalStage(file);
    if (stage && start(stage, file)) return undefined;
    return {
      en: 'Neither `CMD` nor `ENTRYPOINT` says what the container starts. Start a production server such as gunicorn there.',
      ko: '컨테이너가 무엇을 시작할지 정한 `CMD`나 `ENTRYPOINT`가 없어요. 거기서 gunicorn 같은 운영용 서버를 시작하세요.',
    };
  },
  *check(file) {
    const stage = finalStage(file);
    const found = stage && servers(stage, file).find(({kind}) => kind === 'runserver');
    if (!found) return;
    yield {
      span: found.program.span,
      message: {
        en: '`runserver` is Django\'s development server, and this image starts it. Start gunicorn instead: `CMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi:application"]`, with your project in place of `mysite`.',
        ko: '`runserver`는 Django의 개발용 서버인데 이 이미지가 시작해요. gunicorn으로 바꾸세요. `CMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi:application"]`에서 `mysite` 자리에는 프로젝트 이름을 넣으면 돼요.',
      },
    };
  },
};
