import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {itemsOf} from '../items.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** The names of modules are dotted paths without placeholders. */
export const modulePath: Rule<Settings> = {
  id: 'django/module-path',
  title: {en: 'Modules are named by dotted paths', ko: '모듈은 점으로 이은 이름으로 적어요'},
  why: {
    en: '`ROOT_URLCONF`, `WSGI_APPLICATION` and the lists of apps and middleware name Python modules: `mysite.wsgi.application`. A placeholder such as `{project}` left in place, a colon as gunicorn writes it, or a file name is a module that does not exist, and Django stops with `ModuleNotFoundError`.',
    ko: '`ROOT_URLCONF`, `WSGI_APPLICATION`, 앱과 미들웨어 목록에는 `mysite.wsgi.application`처럼 Python 모듈 이름을 적어요. `{프로젝트이름}` 같은 자리 표시를 그대로 두거나 gunicorn처럼 콜론을 쓰거나 파일 이름을 적으면 그런 모듈이 없어서 Django가 `ModuleNotFoundError`로 멈춰요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#root-urlconf',
  severity: 'error',
  bad: "ROOT_URLCONF = '{project}.urls'\n",
  good: "ROOT_URLCONF = 'mysite.urls'\n",
  missing: missingSettings,
  *check(settings) {
    const single = ['ROOT_URLCONF', 'WSGI_APPLICATION', 'ASGI_APPLICATION'].flatMap((name) => {
      const value = settings.value(name);
      return settings.last(name)?.value !== undefined && value.kind === 'text'
        ? [{text: value.value, span: placeOf(settings, name)}]
        : [];
    });
    for (const {text, span} of [
      ...single,
      ...itemsOf(settings, 'INSTALLED_APPS'),
      ...itemsOf(settings, 'MIDDLEWARE'),
    ]) {
      const message = complaint(text);
      if (message !== undefined) yield {span, message};
    }
  },
};

function complaint(path: string): Text | undefined {
  const code = `\`${path}\``;
  if (/[{}<>]/.test(path))
    return {
      en: `${code} still holds a placeholder. Put the name of your project there: \`mysite${path.replace(/^[^.]*/, '')}\`.`,
      ko: `${code}에 자리 표시가 그대로 남아 있어요. 프로젝트 이름으로 바꾸세요: \`mysite${path.replace(/^[^.]*/, '')}\``,
    };
  if (/^[\w.]+:\w+$/.test(path))
    return {
      en: `The colon in ${code} is gunicorn's way. Django wants a dot: \`${path.replace(':', '.')}\`.`,
      ko: `${code}의 콜론은 gunicorn에서 쓰는 방식이에요. Django에서는 점으로 적으세요: \`${path.replace(':', '.')}\``,
    };
  if (/[/\s,;:]|\.py$|^\.|\.$|\.\./.test(path))
    return {
      en: `${code} is no dotted path of a module, such as \`mysite.urls\`: no slashes, no blanks, no \`.py\`.`,
      ko: `${particle(code, '은/는')} 모듈 이름이 아니에요. 빗금, 빈칸, \`.py\` 없이 \`mysite.urls\`처럼 점으로 이어 적으세요.`,
    };
  return undefined;
}
