import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** A name holds letters, digits and underscores only. */
export const portableKeyName: Rule<Dotenv> = {
  id: 'dotenv/portable-key-name',
  title: {en: 'A name has letters, digits and _ only', ko: '이름에는 영문자, 숫자, _만 써요'},
  why: {
    en: 'python-dotenv and docker take nearly any name, systemd and `sh` do not: a hyphen, a dot, a letter with an accent or a digit in front, and systemd ignores the line while `sh` runs it as a command. `SECRET_KEY` works everywhere.',
    ko: 'python-dotenv와 docker는 거의 모든 이름을 받지만 systemd와 `sh`는 그렇지 않아요. 하이픈이나 점, 한글이 들어 있거나 숫자로 시작하면 systemd는 그 줄을 무시하고 `sh`는 명령으로 실행해요. `SECRET_KEY` 같은 이름은 어디서나 통해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=',
  severity: 'warning',
  bad: 'SECRET-KEY=p9-vx2\n',
  good: 'SECRET_KEY=p9-vx2\n',
  missing: missingVariables,
  *check(tree) {
    for (const assignment of tree.assignments) {
      const {key} = assignment;
      if (key.text === '' || /\s/.test(key.text) || /^[A-Za-z_][A-Za-z0-9_]*$/.test(key.text)) continue;
      const who = whoReadsWhat(tree, assignment);
      yield {
        span: key.span,
        message: {
          en: `${code(key.text)} is a name that not everybody takes: a name has letters, digits and underscores, and no digit in front. Who reads what: ${who.en}.`,
          ko: `${particle(code(key.text), '은/는')} 모든 프로그램이 받아 주는 이름이 아니에요. 영문자, 숫자, 밑줄만 쓰고 숫자로 시작하지 마세요. 프로그램마다 이렇게 읽어요. ${who.ko}.`,
        },
      };
    }
  },
};
