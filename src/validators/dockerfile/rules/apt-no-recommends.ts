import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {type Apt, aptCalls, configures, missingPackages} from '../apt.ts';
import {shipped} from '../environment.ts';
import {hasUnknownWords} from '../program.ts';

/** apt-get installs what was asked for and not what goes well with it. */
export const aptNoRecommends: Rule<Dockerfile> = {
  id: 'dockerfile/apt-no-recommends',
  title: {en: 'apt-get installs no recommended extras', ko: 'apt-get은 추천 패키지를 설치하지 않아요'},
  why: {
    en: 'Debian packages come with a list of recommended others, and apt installs those too: fine on a laptop, dead weight in an image. Asking for one tool can bring fifty packages nobody uses, each to be downloaded at every deploy and kept safe. With `--no-install-recommends` you get what you named and what it cannot do without.',
    ko: 'Debian 패키지에는 함께 추천하는 패키지 목록이 있고, apt는 그것까지 설치해요. 노트북에서는 괜찮지만 이미지에서는 짐이에요. 도구 하나를 적었는데 쓰지도 않을 패키지 쉰 개가 딸려 와서, 배포할 때마다 내려받고 보안도 챙겨야 해요. `--no-install-recommends`를 쓰면 적은 것과 꼭 필요한 것만 설치해요.',
  },
  learn: 'layer-cache#apt',
  reference: 'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
  alsoKnownAs: ['hadolint DL3015'],
  severity: 'hint',
  bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y gettext && rm -rf /var/lib/apt/lists/*\n',
  good: 'FROM debian:13-slim\nRUN apt-get update \\\n && apt-get install -y --no-install-recommends gettext \\\n && rm -rf /var/lib/apt/lists/*\n',
  missing: missingPackages,
  *check(file) {
    for (const instruction of shipped(file)) {
      if (configures(instruction, /Install-Recommends/i)) return;
      const call = aptCalls(instruction, file).find((one) => one.action === 'install' && !leavesOut(one));
      if (!call) continue;
      yield {
        span: call.program.span,
        message: {
          en: `\`${call.program.name} install\` also installs every recommended package. Add \`--no-install-recommends\` to get only what you named.`,
          ko: `\`${call.program.name} install\`은 추천 패키지까지 모두 설치해요. \`--no-install-recommends\`를 붙이면 적은 것만 설치해요.`,
        },
      };
    }
  },
};

function leavesOut({program}: Apt): boolean {
  return (
    hasUnknownWords(program) ||
    program.args.some(({value}) => value === '--no-install-recommends' || /Install-Recommends/i.test(value))
  );
}
