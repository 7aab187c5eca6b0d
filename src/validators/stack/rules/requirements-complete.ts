import {entryOf, textsOf} from '../../../syntax/python/value.ts';
import {assignments, imports, namesOf, type PythonFile, spanOf} from '../../../syntax/python.ts';
import type {Span} from '../../../syntax/span.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {appServers} from '../app-servers.ts';
import {settingsOf} from '../parsed.ts';
import {normalName, requirementsOf} from '../requirements.ts';
import {findingAt, type Stack, type StackRule} from '../stack.ts';

/** Everything that settings and commands load stands in the list of packages. */
export const requirementsComplete: StackRule = {
  id: 'stack/requirements-complete',
  title: {
    en: 'requirements.txt lists what settings and commands load',
    ko: '설정과 명령이 쓰는 패키지가 requirements.txt에 있어요',
  },
  why: {
    en: "On your machine the package is installed, because you installed it by hand; the server and the image get only what the list names. `ModuleNotFoundError: No module named 'rest_framework'` or `gunicorn: command not found` then shows up after the deployment. The name to write is that of the package on PyPI, which is often another than that of the module: `rest_framework` comes from `djangorestframework`.",
    ko: "내 컴퓨터에는 손으로 설치한 패키지가 있지만, 서버와 이미지에는 목록에 적힌 것만 설치돼요. 그래서 배포한 뒤에야 `ModuleNotFoundError: No module named 'rest_framework'`나 `gunicorn: command not found`를 보게 돼요. 목록에는 PyPI의 패키지 이름을 쓰는데, 모듈 이름과 다를 때가 많아요. `rest_framework`의 패키지 이름은 `djangorestframework`예요.",
  },
  learn: 'whole-stack#keys',
  reference: 'https://pip.pypa.io/en/stable/reference/requirements-file-format/',
  severity: 'warning',
  bad: [
    '-- mysite/settings.py --\nDEBUG = False\nINSTALLED_APPS = ["django.contrib.staticfiles", "rest_framework"]\n',
    '-- requirements.txt --\nDjango==5.2.8\ngunicorn==23.0.0\n',
  ].join(''),
  good: [
    '-- mysite/settings.py --\nDEBUG = False\nINSTALLED_APPS = ["django.contrib.staticfiles", "rest_framework"]\n',
    '-- requirements.txt --\nDjango==5.2.8\ndjangorestframework==3.16.1\ngunicorn==23.0.0\n',
  ].join(''),
  *check(stack) {
    const requirements = requirementsOf(stack);
    if (requirements === undefined) return;
    const told = new Set<string>();
    for (const {name, file, span} of usesOf(stack)) {
      const packages = packagesOf(name);
      const [first] = packages;
      if (first === undefined || told.has(first) || packages.some((one) => requirements.names.has(one))) continue;
      told.add(first);
      const here = {
        file,
        span,
        message: say(name, first, requirements.file),
      };
      const message = {en: 'The list of packages.', ko: '패키지 목록이에요.'};
      yield findingAt(stack, here, {file: requirements.file, span: {start: 0, end: 0}, message});
    }
  },
};

function say(name: string, missing: string, file: string): Text {
  if (name.startsWith('django.db.'))
    return {
      en: `This database needs the driver \`${missing}\`, and \`${file}\` does not list it. Add it there.`,
      ko: `이 데이터베이스를 쓰려면 ${particle(`\`${missing}\``, '이라/라')}는 드라이버가 필요한데 \`${file}\`에 없어요. 거기에 넣으세요.`,
    };
  if (normalName(name) === missing)
    return {
      en: `\`${name}\` is used here, and \`${file}\` does not list it. Add it there.`,
      ko: `여기서 ${particle(`\`${name}\``, '을/를')} 쓰는데 \`${file}\`에 없어요. 거기에 넣으세요.`,
    };
  return {
    en: `\`${name}\` is used here, and \`${file}\` does not list \`${missing}\`, the package it comes from. Add it there.`,
    ko: `여기서 ${particle(`\`${name}\``, '을/를')} 쓰는데 \`${file}\`에 그 패키지인 ${particle(`\`${missing}\``, '이/가')} 없어요. 거기에 넣으세요.`,
  };
}

interface Use {
  readonly name: string;
  readonly file: string;
  readonly span: Span;
}

/** The modules that settings load, and the servers that commands start. */
function usesOf(stack: Stack): readonly Use[] {
  const commands = appServers(stack).map(({kind, program, file}) => ({name: kind, file, span: program.span}));
  return [...settingsOf(stack).flatMap(({path, tree}) => settingsUses(path, tree)), ...commands];
}

function settingsUses(file: string, tree: PythonFile): readonly Use[] {
  const lists = ['INSTALLED_APPS', 'MIDDLEWARE'].flatMap((name) =>
    textsOf(namesOf(tree).final(name) ?? {kind: 'unknown'}),
  );
  const listed = lists.map(({text, node}) => ({name: text.split('.')[0] ?? text, file, span: spanOf(tree, node)}));
  const imported = imports(tree)
    .filter(({level, when}) => level === 0 && when === 'always')
    .map(({module, node}) => ({name: module.split('.')[0] ?? module, file, span: spanOf(tree, node)}));
  return [...imported, ...listed, ...engineUse(file, tree)];
}

/** The driver of `DATABASES['default']['ENGINE']`. */
function engineUse(file: string, tree: PythonFile): readonly Use[] {
  const target = assignments(tree).findLast(({name}) => name === 'DATABASES')?.target;
  const fallback = entryOf(namesOf(tree).final('DATABASES') ?? {kind: 'unknown'}, 'default');
  const engine = typeof fallback === 'string' ? fallback : entryOf(fallback.value, 'ENGINE');
  if (target === undefined || typeof engine === 'string' || engine.value.kind !== 'text') return [];
  return [{name: engine.value.value, file, span: spanOf(tree, engine.node)}];
}

/** The packages that bring a module; any of them will do. None for modules of Python itself or of the project. */
function packagesOf(name: string): readonly string[] {
  return (Object.hasOwn(packages, name) ? (packages[name] ?? []) : []).map(normalName);
}

/** Modules whose package is beyond doubt, as PyPI has them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  gunicorn: ['gunicorn'],
  uvicorn: ['uvicorn', 'fastapi'],
  daphne: ['daphne'],
  hypercorn: ['hypercorn'],
  rest_framework: ['djangorestframework'],
  rest_framework_simplejwt: ['djangorestframework-simplejwt'],
  corsheaders: ['django-cors-headers'],
  whitenoise: ['whitenoise'],
  environ: ['django-environ'],
  environs: ['environs'],
  decouple: ['python-decouple'],
  dotenv: ['python-dotenv'],
  dj_database_url: ['dj-database-url'],
  django_filters: ['django-filter'],
  drf_spectacular: ['drf-spectacular'],
  drf_yasg: ['drf-yasg'],
  django_extensions: ['django-extensions'],
  debug_toolbar: ['django-debug-toolbar'],
  storages: ['django-storages'],
  channels: ['channels'],
  allauth: ['django-allauth'],
  django_celery_beat: ['django-celery-beat'],
  django_redis: ['django-redis'],
  celery: ['celery'],
  sentry_sdk: ['sentry-sdk'],
  pymysql: ['PyMySQL'],
  'django.db.backends.postgresql': ['psycopg2', 'psycopg2-binary', 'psycopg', 'psycopg-binary', 'psycopg2cffi'],
  'django.db.backends.mysql': ['mysqlclient', 'PyMySQL'],
};
