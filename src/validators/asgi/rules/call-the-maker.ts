import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import type {ServedModule} from '../../wsgi/module.ts';
import {missingApplication} from '../../wsgi/presence.ts';
import {notCalled} from '../../wsgi/shared/right-interface.ts';

/** The application is what the maker gives, not the maker. */
export const callTheMaker: Rule<ServedModule> = {
  id: 'asgi/call-the-maker',
  title: {en: 'get_asgi_application is called', ko: 'get_asgi_application을 호출해요'},
  why: {
    en: 'Without brackets the name holds the function, not the application. uvicorn notices and calls it, with a warning; daphne, hypercorn and gunicorn answer every request with an error.',
    ko: '괄호가 없으면 이름에 애플리케이션이 아니라 함수가 들어가요. uvicorn은 알아채고 경고와 함께 호출하지만 daphne, hypercorn, gunicorn은 요청마다 오류로 답해요.',
  },
  learn: 'asgi#servers',
  reference: 'https://docs.djangoproject.com/en/stable/howto/deployment/asgi/',
  severity: 'warning',
  bad: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application\n",
  good: "import os\n\nfrom django.core.asgi import get_asgi_application\n\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n\napplication = get_asgi_application()\n",
  missing: missingApplication,
  *check({file, served}) {
    if (served.kind !== 'maker') return;
    yield {span: spanOf(file, served.at), message: notCalled(served.name, served.maker)};
  },
};
