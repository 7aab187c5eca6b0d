import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed, isOnlyQuoted} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** A value holds no `$NAME`. */
export const noExpansion: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/no-expansion',
  title: {en: 'A value does not depend on $NAME', ko: '값에 $NAME을 쓰지 않아요'},
  why: {
    en: '`$NAME` and `${NAME}` are replaced by some programs and kept by others: docker compose and `sh` replace both, python-dotenv only `${NAME}` (also inside single quotes), systemd, docker, Node and the Django libraries neither. A random key with a `$` in it loses a part without a word. django-environ takes a value that begins with `$` for the name of another variable.',
    ko: '`$NAME`과 `${NAME}`을 바꾸는 프로그램도 있고 그대로 두는 프로그램도 있어요. docker compose와 `sh`는 둘 다 바꾸고, python-dotenv는 `${NAME}`만 (작은따옴표 안에서도) 바꾸고, systemd, docker, Node와 Django 쪽 라이브러리는 둘 다 그대로 둬요. 그래서 `$`가 든 무작위 키는 일부가 말없이 사라져요. django-environ은 `$`로 시작하는 값을 다른 변수의 이름으로 봐요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/',
  severity: 'warning',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'HOST=db\nDATABASE_URL=postgres://${HOST}/app\n',
  good: 'DATABASE_URL=postgres://db/app\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      if (!value.text.includes('$') || value.form === 'open' || !isHarmed(tree, assignment, consumer)) continue;
      // Nobody expands `'a$b'`; that Docker keeps its quotes is what docker-quotes says.
      if (isOnlyQuoted(tree, assignment, consumer)) continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: value.written.span,
        message: {
          en: `There is a \`$\` in the value of ${code(key.text)}. Who reads what: ${who.en}. Write the value itself; for a key, choose one without \`$\`.`,
          ko: `${code(key.text)}의 값에 \`$\`가 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 값을 그대로 적고, 비밀 키라면 \`$\`가 없는 것을 고르세요.`,
        },
      };
    }
  },
};
