import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** A name and its value are joined by `=`. */
export const equalsSign: Rule<Dotenv> = {
  id: 'dotenv/equals-sign',
  title: {en: '`=` stands between a name and its value', ko: '이름과 값 사이에는 =를 써요'},
  why: {
    en: 'A line without `=` sets nothing. The Python libraries skip it, `sh` runs its first word as a command, and docker refuses the file because of the space in the name. The program then starts without the variable, or does not start.',
    ko: '`=`가 없는 줄은 아무것도 설정하지 않아요. Python 라이브러리는 그 줄을 건너뛰고, `sh`는 첫 단어를 명령으로 실행하고, docker는 이름에 공백이 있다며 파일을 거부해요. 그러면 프로그램이 변수 없이 시작하거나 아예 뜨지 않아요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  severity: 'error',
  bad: 'DB_HOST db.internal\n',
  good: 'DB_HOST=db.internal\n',
  missing: missingVariables,
  *check({lines}) {
    for (const line of lines) {
      if (line.kind !== 'other' || line.text.endsWith(':')) continue;
      const [, name = '', gap = '', value] = pair.exec(line.text) ?? [];
      if (value === undefined) continue;
      const start = line.span.start + line.text.indexOf(name);
      yield {
        span: line.span,
        message: {
          en: `No \`=\` stands between ${code(name)} and its value, so no program sets the variable. Write ${code(`${name}=`)} and the value right behind it.`,
          ko: `${particle(code(name), '과/와')} 값 사이에 \`=\`가 없어서 어느 프로그램도 변수를 설정하지 않아요. ${code(`${name}=`)} 바로 뒤에 값을 붙여 쓰세요.`,
        },
        fix: {edits: [{span: {start: start + name.length, end: start + name.length + gap.length}, text: '='}]},
      };
    }
  },
};

/** A name as variables have it, and something behind a blank or an arrow. */
const pair = /^(?:export[ \t]+)?([A-Z_][A-Z0-9_]*)([ \t]*(?:[-~]?>|[ \t])[ \t]*)(\S.*)$/;
