import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {aptCalls, assumesYes, configures, missingPackages} from '../apt.ts';

const asking =
  /^(?:install|reinstall|upgrade|dist-upgrade|full-upgrade|safe-upgrade|build-dep|remove|purge|autoremove)$/;

/** apt-get does not wait for an answer that nobody can give. */
export const aptAssumeYes: Rule<Dockerfile> = {
  id: 'dockerfile/apt-assume-yes',
  title: {en: 'apt-get installs without asking', ko: 'apt-get은 묻지 않고 설치해요'},
  why: {
    en: 'Before it installs anything besides what you named, apt asks "Do you want to continue? [Y/n]". A build has no keyboard: apt reads the end of the input, says `Abort.` and the build fails. `-y` answers in advance.',
    ko: 'apt는 적어 준 것 말고 더 설치할 것이 있으면 "Do you want to continue? [Y/n]" 하고 물어요. 빌드에는 키보드가 없어서 apt는 대답을 받지 못하고 `Abort.`와 함께 빌드가 실패해요. `-y`는 미리 대답해 두는 옵션이에요.',
  },
  learn: 'layer-cache#apt',
  reference: 'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
  alsoKnownAs: ['hadolint DL3014'],
  severity: 'warning',
  bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install --no-install-recommends gettext && rm -rf /var/lib/apt/lists/*\n',
  good: 'FROM debian:13-slim\nRUN apt-get update \\\n && apt-get install -y --no-install-recommends gettext \\\n && rm -rf /var/lib/apt/lists/*\n',
  missing: missingPackages,
  *check(file) {
    for (const instruction of file.instructions) {
      if (configures(instruction, /Assume-Yes/i)) return;
      for (const call of aptCalls(instruction, file)) {
        if (!asking.test(call.action) || assumesYes(call)) continue;
        const {name, span} = call.program;
        yield {
          span,
          message: {
            en: `\`${name} ${call.action}\` will ask whether to continue, and nobody is there to answer: the build stops with "Abort." Write \`${name} ${call.action} -y\`.`,
            ko: `${particle(`\`${name} ${call.action}\``, '은/는')} 계속할지 묻는데 빌드 중에는 대답할 사람이 없어서 "Abort."로 멈춰요. \`${name} ${call.action} -y\`처럼 쓰세요.`,
          },
        };
      }
    }
  },
};
