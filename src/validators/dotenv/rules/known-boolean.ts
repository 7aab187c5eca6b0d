import type {EnvAssignment} from '../../../syntax/dotenv/lines.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** A switch is a word that means yes or no. */
export const knownBoolean: Rule<Dotenv> = {
  id: 'dotenv/known-boolean',
  title: {en: 'A switch says True or False', ko: '켜고 끄는 값은 True나 False로 써요'},
  why: {
    en: 'Everything in a `.env` file is text. `env.bool("DEBUG")` takes `true`, `on`, `ok`, `y`, `yes`, `1` for yes and silently anything else for no; python-decouple throws on words it does not know; and plain `bool(os.environ["DEBUG"])` is true for `False` as well.',
    ko: '`.env`의 값은 모두 문자열이에요. `env.bool("DEBUG")`는 `true`, `on`, `ok`, `y`, `yes`, `1`만 참으로 보고 나머지는 말없이 거짓으로 봐요. python-decouple은 모르는 단어에 오류를 내고, `bool(os.environ["DEBUG"])`는 `False`도 참이에요.',
  },
  learn: 'django-production#debug',
  reference: 'https://django-environ.readthedocs.io/en/latest/types.html',
  severity: 'hint',
  bad: 'DEBUG=Flase\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check({assignments, role}) {
    for (const one of assignments) {
      if (!isNoBoolean(one, role)) continue;
      const {value, key} = one;
      yield {
        span: value.written.span,
        message: {
          en: `${code(value.text)} is no yes and no no for ${code(key.text)}: django-environ reads it as off, python-decouple stops with an error. Write \`True\` or \`False\`.`,
          ko: `${code(key.text)}에 적은 ${particle(code(value.text), '은/는')} 참도 거짓도 아니에요. django-environ은 거짓으로 읽고 python-decouple은 오류를 내며 멈춰요. \`True\`나 \`False\`로 쓰세요.`,
        },
      };
    }
  },
};

const known = /^(?:true|false|on|off|yes|no|y|n|t|f|1|0)$/i;

/** A switch with a value that is neither on nor off. */
export function isNoBoolean({value, key}: EnvAssignment, role: Dotenv['role']): boolean {
  if (!switches.test(key.text) || value.form === 'open' || known.test(value.text) || value.text.includes('$'))
    return false;
  if (value.text === '' || (role === 'template' && !/^[A-Za-z]+$/.test(value.text))) return false;
  return /^(?:DJANGO_)?DEBUG$/i.test(key.text) || /^[A-Za-z]{2,6}[,;]?$/.test(value.text);
}

const switches =
  /^(?:DJANGO_)?DEBUG$|^(?:USE|ENABLE|IS|HAS|ALLOW)_|_(?:ENABLED|DEBUG|USE_TLS|USE_SSL|SECURE|SSL_REDIRECT)$/i;
