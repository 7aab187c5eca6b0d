import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {type Apt, aptCalls} from '../apt.ts';
import {endsBuild} from '../certain.ts';
import {neededStages} from '../environment.ts';
import {missingStage} from '../presence.ts';
import type {Argument} from '../program.ts';

/** Nothing stands behind `apt-get update` in the same command. */
export const aptUpdateAlone: Rule<Dockerfile> = {
  id: 'dockerfile/apt-update-alone',
  title: {en: 'apt-get update is a command of its own', ko: 'apt-get update 뒤에서 명령을 끊어요'},
  why: {
    en: 'A backslash at the end of a line only says that the line goes on; it does not end the command. Without `&&`, `apt-get update` and the `apt-get install` on the next line are one command, and apt refuses it: "The update command takes no arguments". Join commands with `&&`, so that the second one runs when the first one worked.',
    ko: '줄 끝의 백슬래시는 줄이 이어진다는 뜻일 뿐 명령을 끝내지는 않아요. `&&`가 없으면 `apt-get update`와 다음 줄의 `apt-get install`은 한 명령이 되고, apt는 "The update command takes no arguments"라며 거절해요. 명령은 `&&`로 이으세요. 그러면 앞 명령이 성공했을 때만 다음 명령을 실행해요.',
  },
  learn: 'layer-cache#apt',
  reference: 'https://docs.docker.com/build/building/best-practices/#apt-get',
  severity: 'error',
  bad: 'FROM debian:13-slim\nRUN apt-get update \\\n    apt-get install -y --no-install-recommends gettext\n',
  good: 'FROM debian:13-slim\nRUN apt-get update \\\n && apt-get install -y --no-install-recommends gettext \\\n && rm -rf /var/lib/apt/lists/*\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of neededStages(file).flatMap(({instructions}) => instructions))
      for (const call of aptCalls(instruction, file)) {
        const found = tooMuch(call);
        if (!found || !endsBuild(call.program, instruction, file)) continue;
        const written = `\`${call.program.name} update\``;
        yield {
          span: found.span,
          message: {
            en: `${written} takes no arguments, and \`${found.value}\` belongs to it here, so the build ends: "The update command takes no arguments". End it there: the next command begins behind \`&&\`.`,
            ko: `${particle(written, '은/는')} 인자를 받지 않는데 여기서는 ${particle(`\`${found.value}\``, '이/가')} 그 인자가 돼서 빌드가 "The update command takes no arguments"로 실패해요. 명령을 거기서 끊고 다음 명령은 \`&&\`로 이으세요.`,
          },
        };
      }
  },
};

/** A plain word behind `update` that cannot be the value of an option. */
function tooMuch({program, action}: Apt): Argument | undefined {
  const {args, name} = program;
  if (action !== 'update' || name === 'aptitude') return undefined;
  const at = args.findIndex(({value}) => value === 'update');
  return args.find(
    ({value, known}, place) =>
      place > at && known && /^[a-z]/.test(value) && !(args[place - 1]?.value ?? '').startsWith('-'),
  );
}
