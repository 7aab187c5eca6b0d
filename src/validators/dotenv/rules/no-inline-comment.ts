import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** No comment stands behind a value. */
export const noInlineComment: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/no-inline-comment',
  title: {en: 'Comments stand on lines of their own', ko: '주석은 따로 한 줄에 써요'},
  why: {
    en: 'Some programs end a value at ` #`, others do not. `DEBUG=False # off` is `False` for python-dotenv and docker compose, and the whole `False # off` for systemd, docker, django-environ and python-decouple. Behind quotes it is worse: some keep the quotes as well.',
    ko: '` #`에서 값이 끝난다고 보는 프로그램도 있고 아닌 프로그램도 있어요. `DEBUG=False # off`는 python-dotenv와 docker compose에게는 `False`이지만, systemd, docker, django-environ, python-decouple에게는 `False # off` 전체예요. 따옴표 뒤라면 따옴표까지 값에 남기도 해요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=',
  severity: 'warning',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'DEBUG=False # off\n',
  good: '# off\nDEBUG=False\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      const {behind} = value;
      if (behind?.kind !== 'comment' || value.form === 'open' || !isHarmed(tree, assignment, consumer)) continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: behind.span,
        message: {
          en: `A comment stands behind the value of ${code(key.text)}. Who reads what: ${who.en}. Put the comment on a line of its own.`,
          ko: `${code(key.text)}의 값 뒤에 주석이 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 주석은 따로 한 줄에 쓰세요.`,
        },
        fix: {edits: [{span: {start: value.written.span.end, end: behind.span.end}, text: ''}]},
      };
    }
  },
};
