import type {Dockerfile, Instruction, Stage} from '../../../syntax/dockerfile.ts';
import type {Finding, Rule} from '../../rule.ts';
import {type Apt, aptCalls, missingPackages} from '../apt.ts';
import {mounts} from '../environment.ts';
import {officialBase} from '../images.ts';
import {type Program, programs} from '../program.ts';
import {isUnseen} from '../start.ts';

/** `apt-get update` and `apt-get install` stand in one RUN. */
export const aptUpdateWithInstall: Rule<Dockerfile> = {
  id: 'dockerfile/apt-update-with-install',
  title: {en: 'apt-get update and install share one RUN', ko: 'apt-get update와 install은 한 RUN에 있어요'},
  why: {
    en: 'An `apt-get update` in a `RUN` of its own is kept in the cache. When you add a package months later, Docker reuses that old list, and apt asks for versions the server no longer has: `404 Not Found`. In one `RUN` the list is always as new as the installation. Official images come with an empty list, so an install without any update finds nothing.',
    ko: '`apt-get update`를 따로 `RUN`에 두면 그 결과가 캐시에 남아요. 몇 달 뒤 패키지를 하나 더하면 Docker는 오래된 목록을 다시 쓰고, apt는 서버에서 이미 사라진 버전을 찾다가 `404 Not Found`로 실패해요. 한 `RUN`에 두면 설치할 때마다 목록도 새로 받아요. 공식 이미지에는 목록이 비어 있어서 update 없이 install하면 아무것도 찾지 못해요.',
  },
  learn: 'layer-cache#apt',
  reference: 'https://docs.docker.com/build/building/best-practices/#apt-get',
  alsoKnownAs: ['hadolint DL3009'],
  severity: 'warning',
  bad: 'FROM debian:13-slim\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends gettext\n',
  good: 'FROM debian:13-slim\nRUN apt-get update \\\n && apt-get install -y --no-install-recommends gettext \\\n && rm -rf /var/lib/apt/lists/*\n',
  missing: missingPackages,
  *check(file) {
    const updates = new Map<Stage, Update | undefined>();
    const reported = new Set<Instruction>();
    for (const stage of file.stages) {
      let last = stage.parent ? updates.get(stage.parent) : officialBase(stage) ? undefined : unseen;
      for (const instruction of stage.instructions) {
        const install = lonelyInstall(instruction, file);
        const finding = install && complaint(install, last, reported);
        if (finding) yield finding;
        last = updateOf(instruction, file) ?? last;
      }
      updates.set(stage, last);
    }
  },
};

/** Where the package list was fetched last, with nothing installed; or that something unseen may have fetched it. */
type Update = {readonly kind: 'alone'; readonly instruction: Instruction} | {readonly kind: 'unseen' | 'used'};
const unseen: Update = {kind: 'unseen'};

function updateOf(instruction: Instruction, file: Dockerfile): Update | undefined {
  if (instruction.keyword !== 'RUN') return undefined;
  const calls = aptCalls(instruction, file);
  if (calls.some(({action}) => action === 'update'))
    return calls.some(({action}) => action === 'install') ? {kind: 'used'} : {kind: 'alone', instruction};
  return programs(instruction, file).some(mayUpdate) ? unseen : undefined;
}

function mayUpdate(program: Program): boolean {
  return isUnseen(program) || /^(?:ba|da)?sh$|^add-apt-repository$|^extrepo$/.test(program.name);
}

/** The first installation from the package lists that no update (nor a script that may update) precedes in its RUN. */
function lonelyInstall(instruction: Instruction, file: Dockerfile): Apt | undefined {
  const calls = aptCalls(instruction, file);
  const install = calls.find(
    ({action, packages}) => action === 'install' && packages.some(({value}) => !/^[./$]|\.deb$/.test(value)),
  );
  if (!install) return undefined;
  const run = programs(instruction, file);
  const updated = calls.slice(0, calls.indexOf(install)).some(({action}) => action === 'update');
  const perhaps = run.slice(0, run.indexOf(install.program)).some(mayUpdate);
  const kept = mounts(instruction).some((mount) => mount.get('target')?.startsWith('/var/lib/apt'));
  return updated || perhaps || kept ? undefined : install;
}

function complaint({program}: Apt, last: Update | undefined, reported: Set<Instruction>): Finding | undefined {
  if (last?.kind === 'unseen') return undefined;
  if (last?.kind !== 'alone')
    return {
      span: program.span,
      message: {
        en: `\`${program.name} install\` has no \`apt-get update\` before it in the same \`RUN\`, so the package list is empty or old. Begin the line with \`apt-get update &&\`.`,
        ko: `같은 \`RUN\`에 \`apt-get update\`가 없어서 \`${program.name} install\`이 쓸 패키지 목록이 비어 있거나 오래됐어요. 줄을 \`apt-get update &&\`로 시작하세요.`,
      },
    };
  if (reported.has(last.instruction)) return undefined;
  reported.add(last.instruction);
  return {
    span: last.instruction.span,
    message: {
      en: 'Docker keeps the package list this `RUN` fetches, and a later `RUN` installs from it when it is old. Update and install in one: `RUN apt-get update && apt-get install …`.',
      ko: '이 `RUN`이 받은 패키지 목록은 캐시에 남고, 뒤의 `RUN`은 목록이 오래된 뒤에도 그것으로 설치해요. `RUN apt-get update && apt-get install …`처럼 한 `RUN`에서 받고 설치하세요.',
    },
    related: [
      {span: program.span, message: {en: 'Installs from the kept list.', ko: '캐시에 남은 목록으로 설치해요.'}},
    ],
  };
}
