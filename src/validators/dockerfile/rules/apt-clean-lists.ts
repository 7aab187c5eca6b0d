import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {aptCalls, missingPackages} from '../apt.ts';
import {mounts, shipped} from '../environment.ts';
import {scriptText} from '../program.ts';

/** The package lists are removed in the layer that fetched them. */
export const aptCleanLists: Rule<Dockerfile> = {
  id: 'dockerfile/apt-clean-lists',
  title: {en: 'Package lists are removed in the same RUN', ko: '패키지 목록은 같은 RUN에서 지워요'},
  why: {
    en: '`apt-get update` writes some 20 MB of package lists that nobody reads after the installation. A layer never shrinks: removing them in a later `RUN` only hides them, the bytes stay in the image. Remove them at the end of the same `RUN`.',
    ko: '`apt-get update`는 20 MB쯤 되는 패키지 목록을 내려받는데, 설치가 끝나면 아무도 읽지 않아요. 레이어는 줄어들지 않아서 뒤의 `RUN`에서 지우면 가려지기만 하고 용량은 이미지에 그대로 남아요. 같은 `RUN` 끝에서 지우세요.',
  },
  learn: 'layer-cache#apt',
  reference: 'https://docs.docker.com/build/building/best-practices/#apt-get',
  alsoKnownAs: ['hadolint DL3009'],
  severity: 'hint',
  bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends gettext\n',
  good: 'FROM debian:13-slim\nRUN apt-get update \\\n && apt-get install -y --no-install-recommends gettext \\\n && rm -rf /var/lib/apt/lists/*\n',
  missing: missingPackages,
  *check(file) {
    for (const instruction of shipped(file)) {
      const update = aptCalls(instruction, file).find(({action}) => action === 'update');
      if (!update || cleans(instruction)) continue;
      yield {
        span: update.program.span,
        message: {
          en: 'The package lists this fetches stay in the image. End the same `RUN` with `&& rm -rf /var/lib/apt/lists/*`.',
          ko: '여기서 받은 패키지 목록이 이미지에 남아요. 같은 `RUN` 끝에 `&& rm -rf /var/lib/apt/lists/*`를 붙이세요.',
        },
      };
    }
  },
};

/** Are the lists in `/var/lib/apt` removed behind the last update, or kept out of the layer by a mount? */
function cleans(instruction: Instruction): boolean {
  const script = scriptText(instruction);
  const fetched = script.search(/\bupdate\b(?!.*\bapt(?:-get|itude)?\b[^&;|\n]*\bupdate\b)/s);
  if (lists.test(/\btrap\b/.test(script) ? script : script.slice(fetched))) return true;
  return mounts(instruction).some(
    (mount) => mount.get('target')?.startsWith('/var/lib/apt') || mount.get('target') === '/var/lib',
  );
}

/** The folder of the lists, or one that holds it: `/var/lib/apt/lists/*`, `/var/lib/apt`, `/var/lib/{apt,dpkg}`. */
const lists = /\/var\/lib\/(?:\{[^}]*apt|\*|apt(?:\/(?:lists|[*{"']|\s|$)|(?![/\w])))|\bdistclean\b/;
