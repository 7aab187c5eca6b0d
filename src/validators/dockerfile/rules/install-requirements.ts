import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {copies} from '../copies.ts';
import {type Install, installs, installsProject, shippedInstalls} from '../install.ts';
import {unreadable} from '../lists.ts';
import {type Argument, base} from '../program.ts';
import {complaint} from './copy-before-install.ts';

/** The packages of the project are installed, and the final image has them. */
export const installRequirements: Rule<Dockerfile, {readonly file: string}> = {
  id: 'dockerfile/install-requirements',
  title: {en: 'The packages of the project are installed', ko: '프로젝트의 패키지를 설치해요'},
  why: {
    en: 'A Python image knows Python and nothing of your project. The packages it needs stand in `requirements.txt`, and a `RUN` installs them while the image is built, so that each container starts with everything in place and exactly the versions you list.',
    ko: 'Python 이미지에는 Python만 있고 내 프로젝트에 필요한 것은 없어요. 필요한 패키지는 `requirements.txt`에 적혀 있고, 이미지를 빌드할 때 `RUN`이 설치해요. 그러면 컨테이너는 모든 것이 갖춰진 채로, 적어 둔 버전 그대로 시작해요.',
  },
  learn: 'first-image#run',
  reference: 'https://pip.pypa.io/en/stable/user_guide/#requirements-files',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {file: 'requirements.txt'},
  bad: 'FROM python:3.13-slim\nRUN pip install --no-cache-dir django gunicorn\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n',
  missing: (file, {file: list}) =>
    file.instructions.some((one) => installs(one, file).length > 0)
      ? undefined
      : {
          en: `Nothing installs packages yet. Copy \`${list}\` and add \`RUN pip install --no-cache-dir -r ${list}\`.`,
          ko: `아직 패키지를 설치하는 곳이 없어요. ${particle(`\`${list}\``, '을/를')} 복사하고 \`RUN pip install --no-cache-dir -r ${list}\` 줄을 추가하세요.`,
        },
  *check(file, {file: list}) {
    const shipped = shippedInstalls(file);
    const right = shipped.find((one) => readsProject(one, list, file));
    if (right) {
      yield* unreadable(right, file).map(complaint);
      return;
    }
    const other = file.instructions.flatMap((one) => installs(one, file));
    const lost = other.find((one) => readsProject(one, list, file));
    const found = lost ?? other[0];
    if (!found) return;
    const name = base(list);
    const mistyped = other.flatMap(({files}) => files).find((one) => isMistyped(one, list, file));
    if (mistyped && !lost) {
      yield {span: mistyped.span, message: noSuchList(mistyped.value, name)};
      return;
    }
    yield {
      span: found.program.span,
      message: lost
        ? {
            en: 'The packages are installed in a stage whose result the final image does not take over. Install them in the final stage, or bring their folder with `COPY --from=…`.',
            ko: '패키지를 설치한 스테이지의 결과가 최종 이미지로 넘어오지 않아요. 최종 스테이지에서 설치하거나 `COPY --from=…`으로 그 폴더를 가져오세요.',
          }
        : {
            en: `This installs single packages, not the list in \`${name}\`. Write \`pip install --no-cache-dir -r ${name}\`.`,
            ko: `패키지를 하나씩 설치하고 \`${name}\`에 적힌 목록은 설치하지 않아요. \`pip install --no-cache-dir -r ${name}\`처럼 쓰세요.`,
          },
    };
  },
};

/** Does it read the asked list, by whatever name it was copied, another list of requirements, or the lock file? */
function readsProject(install: Install, list: string, file: Dockerfile): boolean {
  if (install.reads !== 'files' || install.tool === 'conda') return installsProject(install);
  return install.files.some(
    (one) =>
      !one.known ||
      base(one.value) === base(list) ||
      isRenamed(one, list, file) ||
      (/require|lock|\.in$/i.test(one.value) && !isMistyped(one, list, file)),
  );
}

/** Was the asked list copied to this name: `COPY requirements.txt deps.txt`? */
function isRenamed({value}: Argument, list: string, file: Dockerfile): boolean {
  return file.instructions
    .flatMap(copies)
    .some(({source, target}) => base(source) === base(list) && target !== undefined && base(target) === base(value));
}

/** Is it almost the name of the asked list, and no COPY names such a file? */
function isMistyped({value, known}: Argument, list: string, file: Dockerfile): boolean {
  const name = base(value);
  if (!known || name === base(list) || nearest(name, [base(list)]) === undefined) return false;
  return !file.instructions.some(
    ({keyword, words}) => /^(?:COPY|ADD)$/.test(keyword) && words.some(({text}) => base(text) === name),
  );
}

function noSuchList(written: string, name: string): Text {
  return {
    en: `There is no \`${written}\` in this project; the list of its packages is called \`${name}\`.`,
    ko: `이 프로젝트에 ${particle(`\`${written}\``, '은/는')} 없어요. 패키지 목록은 \`${name}\` 파일이에요.`,
  };
}
