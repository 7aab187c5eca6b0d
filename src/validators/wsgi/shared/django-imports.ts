import {imports, spanOf} from '../../../syntax/python.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';

/** What Django's two modules hold; the same from 2.0 (asgi: 3.0) to 5.2. */
const held: Readonly<Record<string, readonly string[]>> = {
  'django.core.wsgi': ['get_wsgi_application', 'WSGIHandler', 'django'],
  'django.core.asgi': ['get_asgi_application', 'ASGIHandler', 'django'],
};

/** Other modules of Django that import the makers themselves. */
const others = new Set(['django.core.servers.basehttp']);

/** A module of Django's, or `home` with a slip in its first word. */
function isDjango(module: string, home: string): boolean {
  const [head = '', ...rest] = module.split('.');
  return head === 'django' || (nearest(head, ['django']) !== undefined && home === ['django', ...rest].join('.'));
}

/** What is imported from Django is there. */
export function djangoImports(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/django-imports`,
    title: {en: 'What is imported from Django exists', ko: 'Django에서 가져오는 이름이 있어요'},
    why: {
      en: '`get_wsgi_application` lives in `django.core.wsgi`, `get_asgi_application` in `django.core.asgi`. A name that is not there ends the import with `ImportError`, and the server does not start.',
      ko: '`get_wsgi_application`은 `django.core.wsgi`에, `get_asgi_application`은 `django.core.asgi`에 있어요. 없는 이름을 가져오면 `ImportError`가 나고 서버가 뜨지 않아요.',
    },
    learn: `${protocol}#django`,
    reference: `https://docs.djangoproject.com/en/stable/howto/deployment/${protocol}/`,
    severity: 'error',
    ...examples,
    missing: ({file}) => missingStatements(file),
    *check({file}) {
      for (const {module, name, level, node, when} of imports(file)) {
        if (level > 0 || when === 'sometimes' || name === undefined || name === '*') continue;
        const names = held[module];
        const home = Object.entries(held).find(([, all]) => all[0] === name)?.[0];
        const isElsewhere = home !== undefined && isDjango(module, home) && module !== home && names === undefined;
        if (isElsewhere ? others.has(module) : names === undefined || names.includes(name)) continue;
        const better = home ?? module;
        const right = home === undefined ? (names?.[0] ?? '') : name;
        yield {
          span: spanOf(file, node),
          message: {
            en: `\`${module}\` has no \`${name}\`. Write \`from ${better} import ${right}\`.`,
            ko: `\`${module}\`에는 ${particle(`\`${name}\``, '이/가')} 없어요. \`from ${better} import ${right}\`로 쓰세요.`,
          },
        };
      }
    },
  };
}
