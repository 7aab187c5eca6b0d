import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {finalStage, inherited} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {baseImage, officialBase} from '../images.ts';
import {missingStage} from '../presence.ts';
import {programs} from '../program.ts';
import {isUnseen} from '../start.ts';

/** The final image has a package of the system that the project needs at run time. */
export const installSystemPackage: Rule<Dockerfile, {readonly packages: readonly string[]}> = {
  id: 'dockerfile/install-system-package',
  title: {en: 'The system library is in the final image', ko: '시스템 라이브러리가 최종 이미지에 있어요'},
  why: {
    en: "A Python package that wraps a C library needs that library when it runs, and pip does not install it. Without `libpq5`, `psycopg` ends with `ImportError: no pq wrapper available` at the first database call. What is installed in an earlier stage does not come along: only the last stage's own layers are in the image.",
    ko: 'C 라이브러리를 감싼 Python 패키지는 실행할 때 그 라이브러리가 있어야 하는데 pip은 설치해 주지 않아요. `libpq5`가 없으면 `psycopg`는 데이터베이스를 처음 쓸 때 `ImportError: no pq wrapper available`로 실패해요. 앞 스테이지에 설치한 것은 따라오지 않아요. 이미지에는 마지막 스테이지의 레이어만 들어가거든요.',
  },
  learn: 'layer-cache#apt',
  reference: 'https://www.psycopg.org/psycopg3/docs/basic/install.html',
  severity: 'warning',
  onlyWhenAsked: true,
  /** The package to advise, then others that bring it along. */
  defaults: {packages: ['libpq5', 'libpq-dev', 'libpq', 'postgresql-dev', 'postgresql-client']},
  bad: 'FROM python:3.13-slim\nRUN pip install --no-cache-dir psycopg==3.3.6\n',
  good: 'FROM python:3.13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*\nRUN pip install --no-cache-dir psycopg==3.3.6\n',
  missing: missingStage,
  *check(file, {packages}) {
    const stage = finalStage(file);
    if (!stage || officialBase(stage)?.name !== 'python' || isFull(baseImage(stage)?.tag)) return;
    const own = inherited(stage);
    if (own.some((one) => mayBring(one, file, packages))) return;
    const elsewhere = file.instructions.find((one) => mayBring(one, file, packages));
    const [name = ''] = packages;
    yield {
      span: (elsewhere ?? stage.from).span,
      message: elsewhere
        ? {
            en: `\`${name}\` is installed in another stage, and the final image does not get it. Install it in the last stage.`,
            ko: `${particle(`\`${name}\``, '을/를')} 다른 스테이지에 설치해서 최종 이미지에는 없어요. 마지막 스테이지에서 설치하세요.`,
          }
        : {
            en: `Nothing installs \`${name}\` in the final image. Add \`RUN apt-get update && apt-get install -y --no-install-recommends ${name} && rm -rf /var/lib/apt/lists/*\`.`,
            ko: `최종 이미지에 ${particle(`\`${name}\``, '을/를')} 설치하는 곳이 없어요. \`RUN apt-get update && apt-get install -y --no-install-recommends ${name} && rm -rf /var/lib/apt/lists/*\`를 더하세요.`,
          },
    };
  },
};

/** The full images hold the usual libraries, headers included; only slim and alpine leave them out. */
function isFull(tag = ''): boolean {
  return !/slim|alpine/.test(tag);
}

/** Does the instruction install one of the packages, or something that cannot be seen, or copy the library itself? */
function mayBring(instruction: Instruction, file: Dockerfile, packages: readonly string[]): boolean {
  const {keyword, body} = instruction;
  if (keyword === 'COPY' || keyword === 'ADD') return packages.some((name) => body.includes(name.replace(/\d+$/, '')));
  if (keyword !== 'RUN') return false;
  return programs(instruction, file).some(
    (program) =>
      isUnseen(program) ||
      (/^(?:apt-get|apt|aptitude|apk)$/.test(program.name) &&
        program.args.some(({value}) => /^(?:install|add)$/.test(value)) &&
        program.args.some(({value, known}) => !known || packages.some((name) => isVersionOf(value, name)))),
  );
}

/** `libpq5`, `libpq5=17.*`, `libpq5:arm64`, `libpq5/trixie`; `postgresql-client-17` is one too. */
function isVersionOf(word: string, name: string): boolean {
  return word === name || (word.startsWith(name) && /^[-=:/~<>]/.test(word.slice(name.length)));
}
