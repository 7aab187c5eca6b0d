import {consumers} from '../../../syntax/dotenv.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, outcomeOf} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** Several programs read the same values out of the file. */
export const sameFor: Rule<Dotenv, {readonly programs: readonly string[]}> = {
  id: 'dotenv/same-for',
  title: {en: 'Every program reads the same', ko: '프로그램마다 같은 값을 읽어요'},
  why: {
    en: 'One `.env` file is often read by several programs: systemd or docker when the service starts, python-dotenv when somebody runs `manage.py`. Only the plainest lines mean the same to all of them: `NAME=value`, no blanks around `=`, no quotes, no `export`, no comment behind.',
    ko: '`.env` 하나를 여러 프로그램이 읽을 때가 많아요. 서비스를 시작할 때는 systemd나 docker가, `manage.py`를 실행할 때는 python-dotenv가 읽어요. 모두에게 같은 뜻이 되는 것은 가장 단순한 줄뿐이에요. `NAME=value`처럼 쓰고, `=` 옆의 공백, 따옴표, `export`, 값 뒤의 주석은 쓰지 마세요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  severity: 'warning',
  onlyWhenAsked: true,
  /** The programs that read the file, by the names of `consumers`. */
  defaults: {programs: ['systemd', 'docker', 'python-dotenv']},
  bad: 'SITE_NAME="Site"\n',
  good: 'SITE_NAME=Site\n',
  missing: missingVariables,
  *check(tree, {programs}) {
    const known = consumers.filter((one) => programs.includes(one));
    for (const line of tree.lines) {
      if (line.kind === 'other') {
        yield {
          span: line.span,
          message: {
            en: `${code(line.text)} is no \`NAME=value\`. Write it so, or as a comment that begins with \`#\`.`,
            ko: `${particle(code(line.text), '은/는')} \`NAME=value\` 모양이 아니에요. 그렇게 쓰거나, \`#\`로 시작하는 주석으로 바꾸세요.`,
          },
        };
        continue;
      }
      const outcomes = new Set(known.map((one) => JSON.stringify(outcomeOf(tree, one, line))));
      const isValue = known.every((one) => outcomeOf(tree, one, line).kind === 'value');
      if (outcomes.size === 1 && isValue) continue;
      const told = known.map((one) => whoReadsWhat(tree, line, one));
      yield {
        span: line.span,
        message: {
          en: `The programs read ${code(line.key.text)} differently: ${told.map(({en}) => en).join(' · ')}. Write it as plainly as \`NAME=value\`.`,
          ko: `프로그램마다 ${particle(code(line.key.text), '을/를')} 다르게 읽어요. ${told.map(({ko}) => ko).join(' · ')}. \`NAME=value\`처럼 단순하게 쓰세요.`,
        },
      };
    }
  },
};
