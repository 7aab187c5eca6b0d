import {particle} from '../../../text/particle.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';

/** Nothing of a tutorial is left to be filled in. */
export const noPlaceholders = launchRule({
  id: 'gunicorn/no-placeholders',
  title: {en: 'Nothing is left to be filled in', ko: '채워 넣을 자리가 남아 있지 않아요'},
  why: {
    en: 'Instructions write `{project}.wsgi` or `<your_app>:app` where your own name belongs. gunicorn takes them as they are and looks for a module of that name.',
    ko: '안내 글에서는 내 프로젝트 이름이 들어갈 자리를 `{project}.wsgi`나 `<your_app>:app`처럼 적어요. gunicorn은 그걸 그대로 받아서 그런 이름의 모듈을 찾아요.',
  },
  reference: 'https://docs.gunicorn.org/en/stable/run.html',
  severity: 'warning',
  bad: 'gunicorn --bind 127.0.0.1:8000 {project}.wsgi:application\n',
  good: 'gunicorn --bind 127.0.0.1:8000 mysite.wsgi:application\n',
  *judge({app, given}) {
    const places = [
      ...(app?.value === undefined ? [] : [{text: app.value, span: app.span}]),
      ...given.flatMap(({setting, value, span}) =>
        value.kind === 'string' && placed.includes(setting) ? [{text: value.value, span}] : [],
      ),
    ];
    for (const {text, span} of places) {
      const found =
        /\{[^{}]*\}|<[^<>]+>|\[[^\]]*[A-Za-z가-힣 ]{3}[^\]]*\]|\b(?:your|my)[-_]?(?:project|app|module|domain)[-_]?name\b|프로젝트[ _]?이름/i.exec(
          text,
        )?.[0];
      if (found === undefined || (text !== app?.value && /^\[[0-9a-f:]+\]$/i.test(found))) continue;
      yield {
        span,
        message: {
          en: `${code(found)} is a place to fill in. Write your own name there.`,
          ko: `${particle(code(found), '은/는')} 직접 채워 넣을 자리예요. 내 프로젝트에 맞는 이름을 쓰세요.`,
        },
      };
    }
  },
});

/** Settings where such signs mean nothing else. */
const placed = ['bind', 'chdir', 'pythonpath', 'user', 'group', 'pidfile', 'certfile', 'keyfile'];
