import {particle} from '../../../text/particle.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** Between the module and the application in it stands a colon. */
export const colonBeforeName = launchRule({
  id: 'gunicorn/colon-before-name',
  title: {en: 'A colon stands between module and application', ko: '모듈과 애플리케이션 사이에는 콜론을 써요'},
  why: {
    en: "Django's `WSGI_APPLICATION = \"mysite.wsgi.application\"` joins everything with dots; gunicorn wants a colon before the name: `mysite.wsgi:application`. Without one it imports the whole as a module and ends with \"No module named 'mysite.wsgi.application'; 'mysite.wsgi' is not a package\".",
    ko: 'Django의 `WSGI_APPLICATION = "mysite.wsgi.application"`은 모두 점으로 잇지만, gunicorn에서는 이름 앞에 콜론을 써요(`mysite.wsgi:application`). 콜론이 없으면 전체를 모듈로 불러오다가 "No module named \'mysite.wsgi.application\'; \'mysite.wsgi\' is not a package"라며 끝나요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/run.html#gunicorn',
  severity: 'warning',
  bad: 'gunicorn --bind 127.0.0.1:8000 mysite.wsgi.application\n',
  good: 'gunicorn --bind 127.0.0.1:8000 mysite.wsgi:application\n',
  *judge({app}) {
    if (app?.value === undefined || !/(?:^|\.)[aw]sgi\.(?:application|app)$/.test(app.value)) return;
    const meant = app.value.replace(/\.(?=\w+$)/, ':');
    yield {
      span: app.span,
      message: {
        en: `${code(app.value)} is read as a module, all of it. Put a colon before the name: \`${meant}\`.`,
        ko: `${particle(code(app.value), '은/는')} 전체가 모듈 이름으로 읽혀요. 이름 앞에 콜론을 넣어 ${particle(code(meant), '으로/로')} 쓰세요.`,
      },
    };
  },
});
