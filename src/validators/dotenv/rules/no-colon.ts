import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** A value stands behind `=`, not behind a colon. */
export const noColon: Rule<Dotenv> = {
  id: 'dotenv/no-colon',
  title: {en: '= stands between name and value, not a colon', ko: '이름과 값 사이에 콜론이 아니라 =를 써요'},
  why: {
    en: '`KEY: value` is how YAML writes it. In a `.env` file only docker compose and nobody else accepts the colon: the Python libraries and systemd skip the line, docker refuses the file, and `sh` runs `KEY:` as a command.',
    ko: '`KEY: value`는 YAML의 문법이에요. `.env` 파일에서 콜론을 받아 주는 것은 docker compose뿐이에요. Python 라이브러리와 systemd는 그 줄을 건너뛰고, docker는 파일을 거부하고, `sh`는 `KEY:`를 명령으로 실행해요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
  severity: 'warning',
  bad: 'DEBUG: False\n',
  good: 'DEBUG=False\n',
  missing: missingVariables,
  *check({lines}) {
    for (const line of lines) {
      const [whole, before = '', name = '', gap = ''] =
        line.kind === 'other' ? (/^((?:export[ \t]+)?)([A-Za-z_][\w.-]*)([ \t]*:[ \t]*)/.exec(line.text) ?? []) : [];
      if (whole === undefined) continue;
      const start = line.span.start + before.length + name.length;
      yield {
        span: {start, end: start + gap.length},
        message: {
          en: `Behind ${code(name)} stands a colon. Only docker compose takes it; all others lose the variable, and docker --env-file refuses the file. Write ${code(`${name}=`)} and the value.`,
          ko: `${code(name)} 뒤에 콜론이 있어요. 콜론을 받아 주는 것은 docker compose뿐이고, 다른 프로그램은 변수를 잃거나 docker --env-file처럼 파일을 거부해요. ${code(`${name}=`)} 뒤에 값을 쓰세요.`,
        },
        fix: {edits: [{span: {start, end: start + gap.length}, text: '='}]},
      };
    }
  },
};
