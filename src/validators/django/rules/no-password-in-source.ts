import {type Expression, everyNode} from '../../../syntax/python/nodes.ts';
import {entryOf, type Value} from '../../../syntax/python/value.ts';
import {spanOf} from '../../../syntax/python.ts';
import type {Span} from '../../../syntax/span.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** Passwords of databases, brokers and mail do not stand in the source. */
export const noPasswordInSource: Rule<Settings> = {
  id: 'django/no-password-in-source',
  title: {en: 'No password stands in the source', ko: '소스에 비밀번호를 적지 않아요'},
  why: {
    en: 'What stands in `settings.py` is in Git, in every clone and in the image, for ever; deleting the line later does not take it out of the history. Read passwords from the environment, and change one that has been committed.',
    ko: '`settings.py`에 적은 값은 Git과 모든 사본, 이미지에 영원히 남고, 나중에 줄을 지워도 기록에는 그대로 있어요. 비밀번호는 환경 변수에서 읽고, 이미 커밋한 비밀번호는 바꾸세요.',
  },
  learn: 'django-production#environment',
  reference: 'https://docs.djangoproject.com/en/5.2/howto/deployment/checklist/#databases',
  severity: 'warning',
  bad: "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'PASSWORD': 'hunter2'}}\n",
  good: "import os\n\nDATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'PASSWORD': os.environ['DB_PASSWORD']}}\n",
  missing: missingSettings,
  *check(settings) {
    if (settings.role === 'development') return;
    for (const {span, name} of [
      ...databasePasswords(settings),
      ...mailPassword(settings),
      ...passwordsInUrls(settings),
    ])
      yield {
        span,
        message: {
          en: `A password stands here in the source. Read it from the environment: \`os.environ['${name}']\`, and change this one.`,
          ko: `소스에 비밀번호가 적혀 있어요. \`os.environ['${name}']\`처럼 환경 변수에서 읽고, 이 비밀번호는 바꾸세요.`,
        },
      };
  },
};

interface Secret {
  readonly span: Span;
  readonly name: string;
}

function databasePasswords(settings: Settings): readonly Secret[] {
  const value = settings.value('DATABASES');
  if (value.kind !== 'dict') return [];
  return value.entries.flatMap(({value: database}) => {
    const entry = entryOf(database, 'PASSWORD');
    const password = typeof entry === 'string' ? undefined : secretIn(entry.value);
    if (typeof entry === 'string' || password === undefined) return [];
    return [{span: spanOf(settings.file, entry.node), name: password.name ?? 'DB_PASSWORD'}];
  });
}

function mailPassword(settings: Settings): readonly Secret[] {
  const node = settings.last('EMAIL_HOST_PASSWORD')?.value;
  const password = secretIn(settings.value('EMAIL_HOST_PASSWORD'));
  if (password === undefined || node === undefined) return [];
  return [{span: spanOf(settings.file, node), name: password.name ?? 'EMAIL_HOST_PASSWORD'}];
}

/** A password that stands there, or for when a variable is not set; then with the variable's name. */
function secretIn(value: Value): {readonly name?: string | undefined} | undefined {
  if (value.kind === 'text') return isHollow(value.value) ? undefined : {};
  if (value.kind !== 'environment' || value.default?.kind !== 'text' || isHollow(value.default.value)) return undefined;
  return {name: value.name};
}

/** `postgres://user:password@host/…` anywhere in the file. */
function passwordsInUrls({file}: Settings): readonly Secret[] {
  const found: Secret[] = [];
  for (const statement of file.body)
    for (const node of everyNode(statement)) {
      const value: unknown =
        node.nodeType === 'Constant' ? (node as unknown as Extract<Expression, {nodeType: 'Constant'}>).value : '';
      const [, password = ''] =
        (typeof value === 'string' && /^[a-z][a-z0-9+]*:\/\/[^\s:/@]*:([^\s/@]+)@/.exec(value)) || [];
      if (!isHollow(password)) found.push({span: spanOf(file, node), name: 'DATABASE_URL'});
    }
  return found;
}

/** Nothing, or a place where something is put in later. */
function isHollow(password: string): boolean {
  return password === '' || /^[<{%$].*|^\*+$|^x+$/i.test(password);
}
