import {signalNames} from '../../../syntax/dockerfile/values.ts';
import type {ArgumentProblem, Instruction, Problem} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../quote.ts';
import type {Messages} from './message.ts';

/** What to say about the arguments of instructions. */
export const argumentMessages: Messages<ArgumentProblem> = {
  'arguments-missing': ({keyword}) => ({
    en: `\`${keyword}\` stands here alone; it needs to know what to work with. Write for example \`${examples[keyword] ?? keyword}\`, or delete the line.`,
    ko: `\`${keyword}\` 뒤에 아무것도 없어요. 예를 들어 \`${examples[keyword] ?? keyword}\`처럼 쓰거나 줄을 지우세요.`,
  }),
  'json-not-strings': ({keyword}) => ({
    en: `In exec form every part is a string in double quotes, numbers and \`true\` too. Write \`"8000"\` instead of \`8000\` in this \`${keyword}\`.`,
    ko: `exec 형식에서는 숫자나 \`true\`까지 모두 큰따옴표로 감싼 문자열이어야 해요. 이 \`${keyword}\`에서 \`8000\`은 \`"8000"\`처럼 쓰세요.`,
  }),
  'pair-value-missing': ({keyword, detail}) => {
    const [, name, value] = /^(\w+):(.+)$/.exec(detail) ?? [];
    if (name !== undefined) {
      return {
        en: `Name and value are joined by \`=\`, not by \`:\`. Write \`${keyword} ${name}=${value}\`.`,
        ko: `이름과 값은 \`:\`이 아니라 \`=\`로 이어요. \`${keyword} ${name}=${value}\`처럼 쓰세요.`,
      };
    }
    return {
      en: `\`${keyword} ${detail}\` gives a name and no value. Write \`${keyword} ${detail}=value\`; for an empty value, \`${keyword} ${detail}=\`.`,
      ko: `\`${keyword} ${detail}\`에는 이름만 있고 값이 없어요. \`${keyword} ${detail}=값\`으로 쓰세요. 값을 비우려면 \`${keyword} ${detail}=\`처럼 써요.`,
    };
  },
  'pair-equals-missing': (problem, instruction) => looseWord(problem, instruction),
  'pair-name-blank': ({keyword}) => ({
    en: `There is nothing in front of the \`=\`. Write the name first: \`${keyword} NAME=value\`, without spaces around \`=\`.`,
    ko: `\`=\` 앞에 이름이 없어요. \`${keyword} NAME=값\`처럼 이름을 먼저 쓰고 \`=\` 양옆은 띄우지 마세요.`,
  }),
  'from-arguments': ({detail}) => fromMessage(detail),
  'stage-name': ({detail}) => ({
    en: `${quote(detail)} cannot name a stage: a name begins with a letter and goes on with letters, digits, \`-\`, \`_\` or \`.\`, as in \`AS builder\`.`,
    ko: `${particle(quote(detail), '은/는')} 스테이지 이름이 될 수 없어요. \`AS builder\`처럼 영문자로 시작하고 영문자, 숫자, \`-\`, \`_\`, \`.\`만 쓰세요.`,
  }),
  platform: ({detail}) => ({
    en: `${quote(detail)} is not a platform Docker knows. Write system and processor, such as \`linux/amd64\` or \`linux/arm64\`.`,
    ko: `${particle(quote(detail), '은/는')} Docker가 아는 플랫폼이 아니에요. \`linux/amd64\`나 \`linux/arm64\`처럼 운영체제와 프로세서를 적으세요.`,
  }),
  'copy-destination-missing': ({keyword, detail}) =>
    detail === ''
      ? {
          en: `\`${keyword}\` needs what to copy and where to, such as \`${keyword} requirements.txt .\`.`,
          ko: `\`${keyword}\`에는 무엇을 어디로 복사할지 적어야 해요. 예: \`${keyword} requirements.txt .\``,
        }
      : {
          en: `\`${keyword} ${detail}\` says what to copy but not where to. Add the destination: \`${keyword} ${detail} .\` puts it into the working directory.`,
          ko: `\`${keyword} ${detail}\`에는 어디로 복사할지가 없어요. 대상 경로를 붙이세요. \`${keyword} ${detail} .\`라고 쓰면 작업 디렉터리로 들어가요.`,
        },
  'copy-heredoc-destination': ({keyword, detail}) => ({
    en: `The last argument of \`${keyword}\` is the destination, and ${quote(detail)} is a heredoc, not a path. Put the path last: \`${keyword} ${detail} /app/file\`.`,
    ko: `\`${keyword}\`의 마지막 인자는 대상 경로인데 ${particle(quote(detail), '은/는')} 경로가 아니라 heredoc이에요. \`${keyword} ${detail} /app/file\`처럼 경로를 맨 뒤에 쓰세요.`,
  }),
  'copy-from-variable': ({detail}) => ({
    en: `${quote(detail)}: Docker does not look for variables or quotes in \`from\`. Begin a stage with \`FROM $IMAGE AS source\` and write \`from=source\` here.`,
    ko: `${quote(detail)}: \`from\`에는 변수나 따옴표를 쓸 수 없어요. \`FROM $IMAGE AS source\`로 스테이지를 만들고 여기에는 \`from=source\`라고 쓰세요.`,
  }),
  'copy-url': ({detail}) => ({
    en: `\`COPY\` takes only files of your project, and ${quote(detail)} is somewhere on the network. Fetch it with \`ADD\`, or with \`curl\` in a \`RUN\`.`,
    ko: `\`COPY\`는 프로젝트 안의 파일만 복사해요. ${particle(quote(detail), '은/는')} 네트워크에 있으니 \`ADD\`를 쓰거나 \`RUN\`에서 \`curl\`로 받으세요.`,
  }),
  chmod: ({detail}) => ({
    en: `${quote(detail)} is not a file mode. Write an octal number such as \`755\` or letters such as \`u=rwx,go=rx\`.`,
    ko: `${particle(quote(detail), '은/는')} 파일 권한이 아니에요. \`755\` 같은 8진수나 \`u=rwx,go=rx\` 같은 글자로 쓰세요.`,
  }),
  checksum: ({detail}) => ({
    en: `\`--checksum\` proves one download: \`ADD\` then has exactly one source, a web address or a Git repository, and the checksum is whole (\`sha256:\` and 64 digits). Here it is ${quote(detail)}.`,
    ko: `\`--checksum\`은 내려받는 파일 하나를 확인하는 옵션이에요. \`ADD\`의 원본은 웹 주소나 Git 저장소 하나여야 하고, 값은 \`sha256:\`과 64자리로 온전해야 하는데 지금은 ${particle(quote(detail), '이에요/예요')}.`,
  }),
  'volume-empty': () => ({
    en: 'One path of this `VOLUME` is empty. Write the folder that should keep its data, such as `VOLUME /data`.',
    ko: '이 `VOLUME`에 빈 경로가 있어요. `VOLUME /data`처럼 데이터를 남길 폴더를 적으세요.',
  }),
  'shell-not-json': ({detail}) => ({
    en: `\`SHELL\` takes only a JSON array, and ${quote(detail)} is none. Write every word in double quotes: \`SHELL ["/bin/bash", "-c"]\`.`,
    ko: `\`SHELL\`은 JSON 배열만 받는데 ${particle(quote(detail), '은/는')} 배열이 아니에요. \`SHELL ["/bin/bash", "-c"]\`처럼 단어마다 큰따옴표로 감싸세요.`,
  }),
  'run-empty': () => ({
    en: 'This `RUN []` has nothing to run. Put a command into it or delete the line.',
    ko: '이 `RUN []`에는 실행할 명령이 없어요. 명령을 넣거나 줄을 지우세요.',
  }),
  signal: ({detail}) => {
    const meant = nearest(detail.toUpperCase(), signalNames);
    return {
      en: `${quote(detail)} is not a signal.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} Programs that stop cleanly listen to \`SIGTERM\`, which is also what Docker sends without this line.`,
      ko: `${particle(quote(detail), '은/는')} 시그널 이름이 아니에요.${meant === undefined ? '' : ` 혹시 \`${meant}\`인가요?`} 보통은 \`SIGTERM\`이고, 이 줄이 없어도 Docker는 \`SIGTERM\`을 보내요.`,
    };
  },
  'onbuild-trigger': ({detail}) => ({
    en: `\`${detail}\` cannot stand behind \`ONBUILD\`. Allowed is what changes the image: \`RUN\`, \`COPY\`, \`ENV\` and so on.`,
    ko: `\`ONBUILD\` 뒤에는 ${particle(`\`${detail}\``, '을/를')} 쓸 수 없어요. \`RUN\`, \`COPY\`, \`ENV\`처럼 이미지를 바꾸는 명령어만 올 수 있어요.`,
  }),
  'healthcheck-type': ({detail}) => ({
    en: `Behind \`HEALTHCHECK\` comes \`CMD\` (or \`NONE\`), and here stands ${quote(detail)}. Write \`HEALTHCHECK CMD ${detail} …\`.`,
    ko: `\`HEALTHCHECK\` 뒤에는 \`CMD\`(또는 \`NONE\`)가 와야 하는데 ${particle(quote(detail), '이/가')} 있어요. \`HEALTHCHECK CMD ${detail} …\`처럼 쓰세요.`,
  }),
  'healthcheck-none': ({detail}) => ({
    en: `\`HEALTHCHECK NONE\` switches the check off and takes nothing more; ${quote(detail)} is too much.`,
    ko: `\`HEALTHCHECK NONE\`은 검사를 끈다는 뜻이라 뒤에 아무것도 쓸 수 없어요. ${particle(quote(detail), '을/를')} 지우세요.`,
  }),
  'healthcheck-command': () => ({
    en: '`HEALTHCHECK CMD` has no command behind it. Say how to ask the program whether it is well: `HEALTHCHECK CMD curl -f http://localhost:8000/ || exit 1`.',
    ko: '`HEALTHCHECK CMD` 뒤에 명령이 없어요. 프로그램이 정상인지 확인할 명령을 적으세요. 예: `HEALTHCHECK CMD curl -f http://localhost:8000/ || exit 1`',
  }),
  'healthcheck-duration': ({detail}) => ({
    en: `${quote(detail)} is not a time. Write a number with its unit: \`30s\`, \`1m30s\`, \`500ms\`.`,
    ko: `${particle(quote(detail), '은/는')} 시간이 아니에요. \`30s\`, \`1m30s\`, \`500ms\`처럼 숫자와 단위를 함께 쓰세요.`,
  }),
  'healthcheck-retries': ({detail}) => ({
    en: `\`--retries\` counts tries, and ${quote(detail)} is not a whole number of them. Write for example \`--retries=3\`.`,
    ko: `\`--retries\`는 횟수라서 ${particle(quote(detail), '은/는')} 쓸 수 없어요. \`--retries=3\`처럼 0 이상의 정수를 쓰세요.`,
  }),
};

/** A line that shows how each instruction is meant. */
const examples: Readonly<Record<string, string>> = {
  ARG: 'ARG PYTHON_VERSION=3.13',
  ENV: 'ENV PORT=8000',
  EXPOSE: 'EXPOSE 8000',
  FROM: 'FROM python:3.13-slim',
  HEALTHCHECK: 'HEALTHCHECK CMD curl -f http://localhost:8000/ || exit 1',
  LABEL: 'LABEL org.opencontainers.image.authors="you@example.com"',
  MAINTAINER: 'LABEL org.opencontainers.image.authors="you@example.com"',
  ONBUILD: 'ONBUILD COPY . /app',
  SHELL: 'SHELL ["/bin/bash", "-c"]',
  STOPSIGNAL: 'STOPSIGNAL SIGTERM',
  USER: 'USER app',
  VOLUME: 'VOLUME /data',
  WORKDIR: 'WORKDIR /app',
};

/** A word without `=` among `NAME=value`: mostly a space too many, or a value that needs quotes. */
function looseWord({keyword, detail}: Problem, instruction: Instruction | undefined): Text {
  const at = instruction?.pairs.findIndex(({name, value}) => name === detail && value === undefined) ?? -1;
  const before = at > 0 ? instruction?.pairs[at - 1] : undefined;
  if (before?.value?.text === '') {
    return {
      en: `There is a space behind \`${before.name}=\`, so \`${before.name}\` is empty and ${quote(detail)} stands alone. Write \`${keyword} ${before.name}=${detail}\` without the space.`,
      ko: `\`${before.name}=\` 뒤에 공백이 있어서 \`${before.name}\`의 값은 비고 ${particle(quote(detail), '이/가')} 따로 남아요. \`${keyword} ${before.name}=${detail}\`처럼 붙여 쓰세요.`,
    };
  }
  return {
    en: `${quote(detail)} has no \`=\`, and Docker wants \`NAME=value\` for each word of \`${keyword}\`. If it belongs to the value before it, put that value into quotes: \`NAME="first second"\`.`,
    ko: `${quote(detail)}에 \`=\`이 없어요. \`${keyword}\`에는 단어마다 \`NAME=값\`이 필요해요. 앞 값의 일부라면 값을 따옴표로 묶으세요: \`NAME="단어 여럿"\``,
  };
}

/** An image and a tag that a space or a missing colon parted: `python: 3.13`, `python :3.13`, `python 3.13`. */
function joinedTag(image: string, second: string): string | undefined {
  if (second.startsWith(':') || (image.endsWith(':') && /^\w/.test(second))) return `${image}${second}`;
  return !image.includes(':') && /^\d/.test(second) ? `${image}:${second}` : undefined;
}

function fromMessage(body: string): Text {
  const [image = '', second = '', third, ...rest] = body.split(/\s+/);
  if (/^as$/i.test(second) && third === undefined) {
    return {
      en: `Behind \`${second}\` the name of the stage is missing: \`FROM ${image} ${second} builder\`. Without a name, leave \`${second}\` out.`,
      ko: `\`${second}\` 뒤에 스테이지 이름이 없어요. \`FROM ${image} ${second} builder\`처럼 이름을 적거나 ${particle(`\`${second}\``, '을/를')} 빼세요.`,
    };
  }
  const joined = third === undefined || /^as$/i.test(third) ? joinedTag(image, second) : undefined;
  const better = joined
    ? [joined, third, ...rest].join(' ').trim()
    : `${image} AS ${[second, third, ...rest].findLast(Boolean)?.replace(/^as[=:]/i, '')}`;
  return {
    en: `\`FROM\` takes one image, or an image with \`AS\` and a name; ${quote(`FROM ${body}`)} is neither. Perhaps you meant \`FROM ${better}\`.`,
    ko: `\`FROM\` 뒤에는 이미지 하나, 또는 이미지와 \`AS\`와 이름이 와야 하는데 ${particle(quote(`FROM ${body}`), '은/는')} 둘 다 아니에요. 혹시 \`FROM ${better}\`인가요?`,
  };
}
