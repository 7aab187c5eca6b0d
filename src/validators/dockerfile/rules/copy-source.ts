import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {ignores, parseDockerignore} from '../../../syntax/dockerignore.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {brings, type Copy, isRemote, isWhole, shippedCopies} from '../copies.ts';
import {shipped} from '../environment.ts';
import {base} from '../program.ts';

/** The code of the project is in the final image. */
export const copySource: Rule<Dockerfile, {readonly entry: string}> = {
  id: 'dockerfile/copy-source',
  title: {en: 'The code of the project is in the image', ko: '프로젝트 코드가 이미지에 들어가요'},
  why: {
    en: 'A build starts with the files of the base image only. `COPY . .` brings your project from the build context into the `WORKDIR`; without it the container has a server, packages and nothing to serve.',
    ko: '빌드는 베이스 이미지의 파일만 가지고 시작해요. `COPY . .`은 빌드 컨텍스트의 프로젝트를 `WORKDIR`로 가져와요. 이것이 없으면 서버도 패키지도 있는데 실행할 코드가 없는 컨테이너가 돼요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/reference/dockerfile/#copy',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {entry: 'manage.py'},
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n',
  missing(file, {entry}) {
    const fetched = shipped(file).some(
      ({keyword, words}) => keyword === 'ADD' && words.some(({value}) => isRemote(value ?? '')),
    );
    if (fetched || shippedCopies(file).length > 0) return undefined;
    return {
      en: `Nothing copies the project into the final image, so \`${entry}\` is not there. Add \`COPY . .\` after the packages are installed.`,
      ko: `프로젝트를 최종 이미지로 복사하는 곳이 없어서 ${particle(`\`${entry}\``, '이/가')} 없어요. 패키지를 설치한 다음에 \`COPY . .\`을 추가하세요.`,
    };
  },
  *check(file, {entry}) {
    const taken = shippedCopies(file);
    const last = taken.at(-1);
    if (!last) return;
    const bringing = taken.filter((copy) => brings(copy, entry));
    const right = bringing.find((copy) => keepsPath(copy, entry));
    const [poured] = bringing;
    if (!right && poured) yield {span: poured.instruction.span, message: withoutFolder(poured, entry)};
    else if (!right) {
      yield {
        span: last.instruction.span,
        message: {
          en: `This brings ${taken.map(({word}) => `\`${word.text}\``).join(', ')}, but not \`${entry}\` and the code with it. Add \`COPY . .\`.`,
          ko: `${taken.map(({word}) => `\`${word.text}\``).join(', ')}만 가져오고 ${particle(`\`${entry}\``, '과/와')} 나머지 코드는 가져오지 않아요. \`COPY . .\`을 추가하세요.`,
        },
      };
    } else if (
      typeof file.dockerignore === 'string' &&
      isWhole(right) &&
      ignores(parseDockerignore(file.dockerignore), entry)
    ) {
      yield {
        span: right.word.span,
        message: {
          en: `\`.dockerignore\` leaves out \`${entry}\`, so this copies the folder without it. Take the pattern out there.`,
          ko: `\`.dockerignore\`가 ${particle(`\`${entry}\``, '을/를')} 빼서 이 복사에 들어가지 않아요. 거기서 그 패턴을 지우세요.`,
        },
      };
    }
  },
};

/** Does the entry keep the folders of its path, so that Python finds `mysite.wsgi`? Yes where only the build knows. */
function keepsPath({source, target, instruction}: Copy, entry: string): boolean {
  if (target === undefined || instruction.flags.some(({name}) => name === 'parents')) return true;
  const isFolder = source === '' || entry.startsWith(`${source}/`);
  const inside = isFolder ? entry.slice(source === '' ? 0 : source.length + 1) : base(entry);
  const whole = isFolder || target.endsWith('/') ? `${target}/${inside}` : target;
  return !entry.includes('/') || whole.replace(/\/+/g, '/').endsWith(`/${entry}`);
}

function withoutFolder({word, source}: Copy, entry: string): Text {
  const folder = entry.slice(0, entry.lastIndexOf('/'));
  return {
    en: `\`COPY\` takes what is inside \`${word.text}\`, not the folder itself, so the image has no \`${folder}\` and Python does not find it. Write \`COPY ${source} ${folder}\`, or \`COPY . .\`.`,
    ko: `\`COPY\`는 \`${word.text}\` 폴더가 아니라 그 안의 파일만 가져와서, 이미지에 ${particle(`\`${folder}\``, '이/가')} 없고 Python이 찾지 못해요. \`COPY ${source} ${folder}\`나 \`COPY . .\`로 쓰세요.`,
  };
}
