import {assignments, constantOf, namesOf, spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {filesOfModule, moduleFile, moduleOfPath} from '../modules.ts';
import {settingsOf} from '../parsed.ts';
import {findingAt, type Stack, type StackRule} from '../stack.ts';

/** WSGI_APPLICATION and ASGI_APPLICATION name what the project has. */
export const wsgiApplicationExists: StackRule = {
  id: 'stack/wsgi-application-exists',
  title: {
    en: 'WSGI_APPLICATION names an application that is there',
    ko: 'WSGI_APPLICATION은 실제로 있는 애플리케이션을 가리켜요',
  },
  why: {
    en: '`WSGI_APPLICATION = "mysite.wsgi.application"` tells `runserver` which object answers requests, and other people which server command is right. After a project has been renamed it often still names the old package: `runserver` then stops with "could not be loaded; Error importing module", while gunicorn, which never reads the setting, goes on.',
    ko: '`WSGI_APPLICATION = "mysite.wsgi.application"`은 어떤 객체가 요청을 처리하는지 `runserver`에 알려 주고, 사람에게는 서버 명령에 무엇을 써야 하는지 알려 줘요. 프로젝트 이름을 바꾼 뒤에 예전 패키지 이름이 남는 일이 많아요. 그러면 `runserver`는 "could not be loaded; Error importing module"로 멈추고, 이 설정을 읽지 않는 gunicorn은 계속 돌아가요.',
  },
  learn: 'whole-stack#dotted',
  reference: 'https://docs.djangoproject.com/en/stable/ref/settings/#wsgi-application',
  severity: 'warning',
  bad: [
    '-- config/settings.py --\nINSTALLED_APPS = []\nWSGI_APPLICATION = "mysite.wsgi.application"\n',
    '-- config/wsgi.py --\nfrom django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
  ].join(''),
  good: [
    '-- config/settings.py --\nINSTALLED_APPS = []\nWSGI_APPLICATION = "config.wsgi.application"\n',
    '-- config/wsgi.py --\nfrom django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
  ].join(''),
  *check(stack) {
    for (const {path, tree} of settingsOf(stack))
      for (const {name, value} of assignments(tree)) {
        if (value === undefined || (name !== 'WSGI_APPLICATION' && name !== 'ASGI_APPLICATION')) continue;
        const given = constantOf(tree, value);
        const [, module, callable] = (given.kind === 'text' && /^([\w.]+)\.(\w+)$/.exec(given.value)) || [];
        const better = module && callable && betterPath(stack, module, callable, name === 'WSGI_APPLICATION');
        if (!better) continue;
        const here = {file: path, span: spanOf(tree, value), message: say(name, `${module}.${callable}`, better)};
        const message = {en: 'The application is here.', ko: '애플리케이션은 여기 있어요.'};
        yield findingAt(stack, here, {file: better.file, span: {start: 0, end: 0}, message});
      }
  },
};

interface Better {
  readonly file: string;
  readonly path: string;
}

/** What the setting should say instead; undefined where it is right, or where nobody can tell. */
function betterPath(stack: Stack, module: string, callable: string, isWsgi: boolean): Better | undefined {
  const own = moduleFile(stack, module);
  if (own !== undefined) {
    const names = namesOf(own.python);
    const unclear = own.python.problems.length > 0 || names.open || own.python.body.length === 0;
    if (unclear || names.final(callable) !== undefined) return undefined;
    return {file: own.file.path, path: `${module}.application`};
  }
  const [entry, ...others] = stack.files.filter(({kind}) => kind === (isWsgi ? 'wsgi' : 'asgi'));
  if (entry === undefined || others.length > 0 || filesOfModule(stack, module).length > 0) return undefined;
  return {file: entry.path, path: `${moduleOfPath(stack, entry.path)}.${callable}`};
}

function say(name: string, said: string, {file, path}: Better): Text {
  return {
    en: `\`${name}\` names \`${said}\`, and the project has no such object: the application is in \`${file}\`. Write \`"${path}"\`.`,
    ko: `\`${name}\`에 적은 ${particle(`\`${said}\``, '이/가')} 프로젝트에 없어요. 애플리케이션은 \`${file}\`에 있어요. ${particle(`\`"${path}"\``, '으로/로')} 쓰세요.`,
  };
}
