import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** A name has a value. */
export const valueGiven: Rule<Dotenv> = {
  id: 'dotenv/value-given',
  title: {en: 'A name has = behind it', ko: '이름 뒤에는 =가 있어요'},
  why: {
    en: 'A bare name is no variable. docker and docker compose take its value from the shell they are started in, and leave the variable out when it is not set there; the others skip the line, and `sh` tries to run the name as a command.',
    ko: '이름만 있는 줄은 변수가 아니에요. docker와 docker compose는 자신을 실행한 셸에서 값을 가져오고, 거기에 없으면 변수를 빼요. 나머지는 그 줄을 건너뛰고, `sh`는 이름을 명령으로 실행하려고 해요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  severity: 'warning',
  bad: 'SECRET_KEY\n',
  good: 'SECRET_KEY=p9-vx2\n',
  missing: missingVariables,
  *check({lines, role}) {
    for (const line of lines) {
      const name = line.kind === 'other' ? /^(?:export[ \t]+)?([A-Za-z_]\w*)$/.exec(line.text)?.[1] : undefined;
      if (name === undefined) continue;
      yield {
        span: line.span,
        message: {
          en: `${code(name)} stands alone, without \`=\`. Only docker and docker compose make something of it: the value of the shell they are started in. Write ${code(`${name}=`)}${role === 'template' ? '' : ' and the value'}.`,
          ko: `${code(name)}에 \`=\`가 없어요. docker와 docker compose만 자신을 실행한 셸의 값을 가져오고, 나머지는 이 줄을 쓰지 않아요. ${particle(code(`${name}=`), '이라/라')}고 ${role === 'template' ? '적으세요' : '적고 값을 붙이세요'}.`,
        },
        fix: {edits: [{span: {start: line.span.end, end: line.span.end}, text: '='}]},
      };
    }
  },
};
