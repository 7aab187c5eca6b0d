import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {aptCalls} from '../apt.ts';
import {missingStage} from '../presence.ts';

/** Scripts use apt-get; apt is made for people at a terminal. */
export const aptGetNotApt: Rule<Dockerfile> = {
  id: 'dockerfile/apt-get-not-apt',
  title: {en: 'Scripts use apt-get, not apt', ko: '스크립트에서는 apt가 아니라 apt-get을 써요'},
  why: {
    en: '`apt` is made for people: progress bars, colours, and behaviour that may change between versions. It says so itself at each build: "WARNING: apt does not have a stable CLI interface. Use with caution in scripts." `apt-get` takes the same words and stays the same.',
    ko: '`apt`는 사람이 터미널에서 쓰라고 만든 도구예요. 진행 막대와 색이 나오고, 버전에 따라 동작이 바뀔 수도 있어요. 빌드할 때마다 스스로도 "WARNING: apt does not have a stable CLI interface. Use with caution in scripts."라고 알려요. `apt-get`은 쓰는 법이 같고 동작이 바뀌지 않아요.',
  },
  learn: 'layer-cache#apt',
  reference: 'https://manpages.debian.org/stable/apt/apt.8.en.html',
  alsoKnownAs: ['hadolint DL3027'],
  severity: 'hint',
  bad: 'FROM debian:13-slim\nRUN apt update && apt install -y --no-install-recommends gettext && rm -rf /var/lib/apt/lists/*\n',
  good: 'FROM debian:13-slim\nRUN apt-get update \\\n && apt-get install -y --no-install-recommends gettext \\\n && rm -rf /var/lib/apt/lists/*\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      const calls = aptCalls(instruction, file).filter(({program}) => program.name === 'apt');
      const [first] = calls;
      if (!first) continue;
      yield {
        span: first.program.span,
        message: {
          en: `\`apt ${first.action}\` is meant for people at a terminal; in a Dockerfile write \`apt-get ${first.action}\`.`,
          ko: `${particle(`\`apt ${first.action}\``, '은/는')} 사람이 터미널에서 쓰는 명령이에요. Dockerfile에서는 \`apt-get ${first.action}\`처럼 쓰세요.`,
        },
      };
    }
  },
};
