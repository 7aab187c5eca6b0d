import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {isPlaceholder} from '../placeholder.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';

const nothing: Text = {
  en: 'The key is empty, and Django does not start with an empty `SECRET_KEY` (ImproperlyConfigured). Make one of at least 50 characters, for example with `python -c "import secrets; print(secrets.token_urlsafe(50))"`.',
  ko: '키가 비어 있어요. `SECRET_KEY`가 비면 Django가 시작하지 않아요(ImproperlyConfigured). `python -c "import secrets; print(secrets.token_urlsafe(50))"` 같은 명령으로 50자 이상인 키를 만드세요.',
};

/** Django's SECRET_KEY is long and random. */
export const strongSecretKey: Rule<Dotenv> = {
  id: 'dotenv/strong-secret-key',
  title: {en: 'SECRET_KEY is long and random', ko: 'SECRET_KEY는 길고 무작위예요'},
  why: {
    en: 'Sessions, password reset links and signatures rest on `SECRET_KEY`. `manage.py check --deploy` warns (security.W009) when it has fewer than 50 characters, fewer than 5 different ones, or still the `django-insecure-` of a new project.',
    ko: '세션, 비밀번호 재설정 링크, 서명이 모두 `SECRET_KEY`에 달려 있어요. 50자보다 짧거나, 서로 다른 글자가 5개보다 적거나, 새 프로젝트의 `django-insecure-`가 남아 있으면 `manage.py check --deploy`가 경고해요(security.W009).',
  },
  learn: 'django-production#environment',
  reference: 'https://docs.djangoproject.com/en/stable/ref/checks/#security',
  severity: 'warning',
  bad: 'SECRET_KEY=django-insecure-k2\n',
  good: 'SECRET_KEY=p9-vx2wq7-k4tz0m-b8rny3-h6cdf1-j5sla-u2eg-9x0q3w7-d8\n',
  missing: missingVariables,
  *check({assignments, role}) {
    if (role === 'template') return;
    for (const {value, key} of assignments) {
      const {text} = value;
      if (!/^(?:DJANGO_)?SECRET_KEY$/.test(key.text)) continue;
      if (text === '') {
        yield {span: key.span, message: nothing};
        continue;
      }
      if (isPlaceholder(text, key.text) || /\$\{|\$\(|[{<]/.test(text)) continue;
      const characters = [...text];
      if (characters.length >= 50 && new Set(characters).size >= 5 && !text.startsWith('django-insecure-')) continue;
      yield {
        span: value.written.span,
        message: {
          en: `This key ${text.startsWith('django-insecure-') ? 'was made by startproject and begins with `django-insecure-`' : `has ${characters.length} characters, ${new Set(characters).size} of them different`}. Make a new one of at least 50, for example with \`python -c "import secrets; print(secrets.token_urlsafe(50))"\`.`,
          ko: `이 키는 ${text.startsWith('django-insecure-') ? 'startproject가 만든 것이라 `django-insecure-`로 시작해요' : `${characters.length}자이고, 서로 다른 글자는 ${new Set(characters).size}개예요`}. \`python -c "import secrets; print(secrets.token_urlsafe(50))"\` 같은 명령으로 50자 이상인 키를 새로 만드세요.`,
        },
      };
    }
  },
};
