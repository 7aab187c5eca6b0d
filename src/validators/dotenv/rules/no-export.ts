import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** No `export` stands before a name. */
export const noExport: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/no-export',
  title: {en: 'No export before the name', ko: '이름 앞에 export를 쓰지 않아요'},
  why: {
    en: '`export` is a word of the shell. `sh`, python-dotenv, docker compose and newer django-environ pass over it; docker refuses the whole file, systemd ignores the line, and python-decouple takes `export DEBUG` for the name. With `set -a; . ./.env` the shell exports every line without it.',
    ko: '`export`는 셸의 명령이에요. `sh`, python-dotenv, docker compose와 최신 django-environ은 지나치지만, docker는 파일 전체를 거부하고, systemd는 그 줄을 무시하고, python-decouple은 `export DEBUG`를 이름으로 읽어요. `set -a; . ./.env`로 읽으면 `export` 없이도 모두 환경 변수가 돼요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=',
  severity: 'warning',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'export DEBUG=False\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {prefix, key} = assignment;
      if (prefix === undefined || !isHarmed(tree, assignment, consumer)) continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: prefix.span,
        message: {
          en: `\`export\` before ${code(key.text)} is for a shell only. Who reads what: ${who.en}. Take the word out.`,
          ko: `${code(key.text)} 앞의 \`export\`는 셸에서만 통해요. 프로그램마다 이렇게 읽어요. ${who.ko}. 이 단어를 지우세요.`,
        },
        fix: {edits: [{span: prefix.span, text: ''}]},
      };
    }
  },
};
