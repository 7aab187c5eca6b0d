import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {type Program, programs, scriptText} from '../program.ts';

/** A failure on the left of a pipe stops the build. */
export const pipefail: Rule<Dockerfile> = {
  id: 'dockerfile/pipefail',
  title: {en: 'A failed download in a pipe stops the build', ko: '파이프 앞의 다운로드가 실패하면 빌드도 멈춰요'},
  why: {
    en: 'A pipe counts as successful when its last command is. If the download on the left fails, the command on the right gets nothing, is content with it, and the build goes on with a hole in the image. With `pipefail` the shell reports the failure; Debian\'s `sh` does not know it, so it takes `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`.',
    ko: '파이프는 마지막 명령만 성공하면 성공으로 쳐요. 왼쪽 다운로드가 실패해도 오른쪽 명령은 빈 입력을 받고 성공하고, 빌드는 파일이 빠진 채로 계속돼요. `pipefail`을 켜면 셸이 그 실패를 알려요. Debian의 `sh`는 이 옵션을 몰라서 `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`가 필요해요.',
  },
  reference: 'https://docs.docker.com/build/building/best-practices/#using-pipes',
  alsoKnownAs: ['hadolint DL4006'],
  severity: 'hint',
  bad: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool.tar.gz | tar -xz -C /opt\n',
  good: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://example.com/tool.tar.gz | tar -xz -C /opt\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN' || instruction.shell?.some((word) => word.includes('pipefail'))) continue;
      const left = fragile(programs(instruction, file));
      const script = scriptText(instruction);
      if (!left || /pipefail/.test(script)) continue;
      yield {
        span: left.span,
        message: {
          en: `If \`${left.name}\` fails here, the pipe still counts as successful and the build goes on. Put \`SHELL ["/bin/bash", "-o", "pipefail", "-c"]\` before this \`RUN\`.`,
          ko: `여기서 \`${left.name}\` 명령이 실패해도 파이프는 성공한 것으로 보고 빌드가 계속돼요. 이 \`RUN\` 앞에 \`SHELL ["/bin/bash", "-o", "pipefail", "-c"]\`를 두세요.`,
        },
      };
    }
  },
};

/** The first command that fetches something and hands it on through a pipe. */
function fragile(run: readonly Program[]): Program | undefined {
  return run.find(
    ({name}, at) => /^(?:curl|wget|git|pip[\d.]*|gpg|aria2c|openssl)$/.test(name) && run[at + 1]?.joined === 'pipe',
  );
}
