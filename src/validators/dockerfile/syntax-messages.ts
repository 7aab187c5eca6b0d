import {flagKinds} from '../../syntax/dockerfile/flags.ts';
import {mountKeys, mountTypes} from '../../syntax/dockerfile/mounts.ts';
import {signalNames} from '../../syntax/dockerfile/values.ts';
import type {Instruction, Problem, ProblemCode} from '../../syntax/dockerfile.ts';
import type {Text} from '../../text/language.ts';
import {nearest} from '../../text/nearest.ts';
import {particle} from '../../text/particle.ts';
import {quote, typographicQuotes} from './quote.ts';

/** What to tell a learner about something the frontend refuses, in their own words. */
export function syntaxMessage(problem: Problem, instruction: Instruction | undefined): Text {
  if (typographicQuotes.test(problem.detail) && problem.code !== 'quote-open') return typographicMessage(problem);
  return messages[problem.code](problem, instruction);
}

/** What to tell about a comment behind an instruction that the frontend stumbled over. */
export function commentMessage(keyword: string, comment: string): Text {
  const line = quote(comment);
  return {
    en: `${line} is not a comment here: Docker knows comments only on lines of their own, so it takes these words for arguments of \`${keyword}\`. Move the comment to its own line above.`,
    ko: `여기서는 ${particle(line, '이/가')} 주석이 아니에요. Docker는 \`#\`으로 시작하는 줄만 주석으로 보고 이 말은 \`${keyword}\`의 인자로 읽어요. 주석을 바로 윗줄로 옮기세요.`,
  };
}

function typographicMessage({detail}: Problem): Text {
  const found = typographicQuotes.exec(detail)?.[0] ?? '';
  return {
    en: `\`${found}\` is a typographic quote, as chat programs and word processors write it; to Docker it is a letter like any other. Type plain quotes (\`"\` or \`'\`) instead.`,
    ko: `\`${found}\`는 메신저나 문서 편집기가 바꿔 넣은 둥근 따옴표예요. Docker는 이것을 보통 글자로 읽어요. 키보드로 \`"\`나 \`'\`를 다시 입력하세요.`,
  };
}

type Message = (problem: Problem, instruction: Instruction | undefined) => Text;

const messages: Readonly<Record<ProblemCode, Message>> = {
  'line-too-long': () => ({
    en: 'This line is longer than the 65,535 bytes Docker can read. End it with `\\` and go on in the next line, or put the data into a file and `COPY` it.',
    ko: '이 줄은 Docker가 읽을 수 있는 65,535바이트보다 길어요. 줄 끝에 `\\`를 적어 여러 줄로 나누거나, 내용을 파일에 담아 `COPY`로 복사하세요.',
  }),
  'directive-twice': ({detail}) => ({
    en: `\`# ${detail}=\` stands here for the second time, and Docker takes it once. Delete one of the two lines.`,
    ko: `\`# ${detail}=\`이 두 번 나왔어요. Docker는 한 번만 받아요. 둘 중 한 줄을 지우세요.`,
  }),
  'directive-escape': ({detail}) => ({
    en: `The escape character can be \`\\\` or a backtick, and this says ${quote(detail)}. A Dockerfile for Linux does not need this line: delete it.`,
    ko: `이스케이프 문자는 \`\\\`나 백틱만 될 수 있는데 ${particle(quote(detail), '이라/라')}고 적혀 있어요. 리눅스용 Dockerfile에는 필요 없는 줄이니 지우세요.`,
  }),
  'directive-check': ({detail}) => ({
    en: `Docker does not know the check option ${quote(detail)}. It takes \`skip=\`, \`error=\` and \`experimental=\`, as in \`# check=skip=JSONArgsRecommended;error=true\`.`,
    ko: `Docker가 모르는 검사 옵션이에요: ${quote(detail)}. \`skip=\`, \`error=\`, \`experimental=\`만 쓸 수 있어요. 예: \`# check=skip=JSONArgsRecommended;error=true\``,
  }),
  'directive-syntax': ({detail}) => ({
    en: `${quote(detail)} is not the name of an image, so Docker cannot fetch this Dockerfile syntax. Write \`# syntax=docker/dockerfile:1\` or delete the line.`,
    ko: `${particle(quote(detail), '은/는')} 이미지 이름이 아니라서 Docker가 이 문법을 받아 올 수 없어요. \`# syntax=docker/dockerfile:1\`로 고치거나 줄을 지우세요.`,
  }),
  'heredoc-open': ({detail}) => ({
    en: `This heredoc never ends: no line says just ${quote(detail)}. Put ${quote(detail)} on a line of its own, without spaces around it.`,
    ko: `이 heredoc이 끝나지 않아요. ${quote(detail)}만 적힌 줄이 없어요. 앞뒤에 공백 없이 ${quote(detail)}만 있는 줄을 넣으세요.`,
  }),
  'quote-open': (problem, instruction) =>
    cutsAtSpaces.has(problem.keyword) ? splitQuote(problem) : openQuote(problem, instruction),
  'brace-open': () => ({
    en: 'This `${` has no closing `}`, so Docker cannot tell where the name ends. Write it as `${NAME}` or `${NAME:-value}`.',
    ko: '이 `${`를 닫는 `}`가 없어서 Docker는 이름이 어디서 끝나는지 알 수 없어요. `${NAME}`이나 `${NAME:-값}`처럼 닫으세요.',
  }),
  substitution: () => ({
    en: 'Behind `${` Docker expects the name of a variable at once, as in `${PORT}` or `${PORT:-8000}`. To write a dollar sign itself, put `\\` in front of it.',
    ko: '`${` 바로 뒤에는 `${PORT}`나 `${PORT:-8000}`처럼 변수 이름이 와야 해요. 달러 기호를 글자 그대로 쓰려면 앞에 `\\`를 붙이세요.',
  }),
  modifier: ({detail}) => ({
    en: `Docker does not know ${quote(detail)} behind a variable's name. It knows \`:-\` (a default), \`:+\`, \`:?\`, \`#\`, \`%\` and \`/\`; names hold only letters, digits and \`_\`. Other tricks of the shell work only inside \`RUN\`.`,
    ko: `변수 이름 뒤의 ${particle(quote(detail), '은/는')} Docker가 모르는 표기예요. \`:-\`(기본값), \`:+\`, \`:?\`, \`#\`, \`%\`, \`/\`만 쓸 수 있고, 이름에는 글자, 숫자, \`_\`만 들어가요. 셸의 다른 문법은 \`RUN\` 안에서만 통해요.`,
  }),
  pattern: ({detail}) => ({
    en: `${quote(detail)} is not a valid escape in a pattern: only \`*\`, \`?\` and \`\\\` can be escaped there.`,
    ko: `패턴 안에서는 ${particle(quote(detail), '을/를')} 쓸 수 없어요. \`*\`, \`?\`, \`\\\` 앞에만 \`\\\`를 붙일 수 있어요.`,
  }),
  required: ({detail}) => ({
    en: `\`:?\` demands that the variable is set, and here it is not, so the build stops with: ${quote(detail)}. Give it a value with \`ARG\` or \`ENV\` before this line.`,
    ko: `\`:?\`는 변수가 꼭 있어야 한다는 뜻인데 여기에는 값이 없어서 빌드가 멈춰요: ${quote(detail)}. 이 줄보다 앞에서 \`ARG\`나 \`ENV\`로 값을 정하세요.`,
  }),
  'arguments-missing': ({keyword}) => ({
    en: `\`${keyword}\` stands here alone; it needs to know what to work with. Write for example \`${examples[keyword] ?? keyword}\`, or delete the line.`,
    ko: `\`${keyword}\` 뒤에 아무것도 없어요. 예를 들어 \`${examples[keyword] ?? keyword}\`처럼 쓰거나 줄을 지우세요.`,
  }),
  'json-not-strings': ({keyword}) => ({
    en: `In exec form every part is a string in double quotes, numbers and \`true\` too. Write \`"8000"\` instead of \`8000\` in this \`${keyword}\`.`,
    ko: `exec 형식에서는 숫자나 \`true\`까지 모두 큰따옴표로 감싼 문자열이어야 해요. 이 \`${keyword}\`에서 \`8000\`은 \`"8000"\`처럼 쓰세요.`,
  }),
  'pair-value-missing': ({keyword, detail}) => ({
    en: `\`${keyword} ${detail}\` gives a name and no value. Write \`${keyword} ${detail}=value\`; for an empty value, \`${keyword} ${detail}=\`.`,
    ko: `\`${keyword} ${detail}\`에는 이름만 있고 값이 없어요. \`${keyword} ${detail}=값\`으로 쓰세요. 값을 비우려면 \`${keyword} ${detail}=\`처럼 써요.`,
  }),
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
  'flag-unknown': ({keyword, detail}) => unknownFlag(keyword, detail),
  'flag-twice': ({keyword, detail}) => ({
    en: `\`${keyword}\` takes \`--${detail}\` only once. Delete one of the two.`,
    ko: `\`${keyword}\`에는 ${particle(`\`--${detail}\``, '을/를')} 한 번만 쓸 수 있어요. 하나를 지우세요.`,
  }),
  'flag-value-missing': ({detail}) => ({
    en: `\`--${detail}\` needs a value right behind it, joined by \`=\` and without spaces: \`--${detail}=…\`.`,
    ko: `\`--${detail}\`에는 값이 필요해요. 띄어쓰기 없이 \`=\`로 이어서 \`--${detail}=…\`처럼 쓰세요.`,
  }),
  'flag-not-boolean': ({detail}) => ({
    en: `\`--${detail}\` is either there or not; as a value it takes only \`true\` or \`false\`.`,
    ko: `${particle(`\`--${detail}\``, '은/는')} 켜거나 끄는 옵션이라서 값으로는 \`true\`나 \`false\`만 쓸 수 있어요.`,
  }),
  'run-network': ({detail}) => ({
    en: `${quote(detail)} is no network of \`RUN\`. There are \`default\`, \`none\` and \`host\`.`,
    ko: `\`RUN\`의 네트워크로 ${particle(quote(detail), '은/는')} 쓸 수 없어요. \`default\`, \`none\`, \`host\`만 있어요.`,
  }),
  'run-security': ({detail}) => ({
    en: `${quote(detail)} is no security mode of \`RUN\`. There are \`sandbox\` and \`insecure\`.`,
    ko: `\`RUN\`의 보안 모드로 ${particle(quote(detail), '은/는')} 쓸 수 없어요. \`sandbox\`와 \`insecure\`만 있어요.`,
  }),
  'run-device': () => ({
    en: '`RUN --device` works only with `# syntax=docker/dockerfile:1-labs` in the first line.',
    ko: '`RUN --device`는 첫 줄에 `# syntax=docker/dockerfile:1-labs`가 있을 때만 쓸 수 있어요.',
  }),
  'mount-field': ({detail}) => ({
    en: `${quote(detail)} in \`--mount\` is not \`key=value\`. Separate the parts with commas and no spaces: \`--mount=type=cache,target=/root/.cache/pip\`.`,
    ko: `\`--mount\`의 ${particle(quote(detail), '은/는')} \`키=값\` 꼴이 아니에요. 띄어쓰기 없이 쉼표로 나누세요. 예: \`--mount=type=cache,target=/root/.cache/pip\``,
  }),
  'mount-key': ({detail}) => {
    const meant = nearest(detail, mountKeys);
    return {
      en: `\`--mount\` does not know ${quote(detail)}.${meant === undefined ? ' It knows `type`, `target`, `source`, `from`, `id` and some more.' : ` Did you mean \`${meant}\`?`}`,
      ko: `\`--mount\`에는 ${particle(quote(detail), '이라/라')}는 항목이 없어요.${meant === undefined ? ' `type`, `target`, `source`, `from`, `id` 등을 쓸 수 있어요.' : ` 혹시 \`${meant}\`인가요?`}`,
    };
  },
  'mount-type': ({detail}) => {
    const meant = nearest(detail.replace(/^type=/i, ''), mountTypes);
    return {
      en: `${quote(detail)} is no kind of mount.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} There are \`bind\`, \`cache\`, \`tmpfs\`, \`secret\` and \`ssh\`.`,
      ko: `${particle(quote(detail), '은/는')} 없는 마운트 종류예요.${meant === undefined ? '' : ` 혹시 \`${meant}\`인가요?`} \`bind\`, \`cache\`, \`tmpfs\`, \`secret\`, \`ssh\`가 있어요.`,
    };
  },
  'mount-value': ({detail}) => ({
    en: `The value in ${quote(detail)} does not fit: switches take \`true\` or \`false\`, \`sharing\` takes \`shared\`, \`private\` or \`locked\`, \`mode\` an octal number, \`uid\` and \`gid\` whole numbers.`,
    ko: `${quote(detail)}의 값이 맞지 않아요. 켜고 끄는 항목은 \`true\`나 \`false\`, \`sharing\`은 \`shared\`, \`private\`, \`locked\`, \`mode\`는 8진수, \`uid\`와 \`gid\`는 정수예요.`,
  }),
  'mount-combination': ({detail}) => ({
    en: `${quote(detail)} does not go with this kind of mount. Take it out, or say the kind first, as in \`type=cache,${detail}\`.`,
    ko: `${particle(quote(detail), '은/는')} 이 종류의 마운트와 함께 쓸 수 없어요. 빼거나, \`type=cache,${detail}\`처럼 종류를 먼저 적으세요.`,
  }),
  'mount-target': ({detail}) =>
    detail === 'id'
      ? {
          en: 'A secret mount has to say which secret: `--mount=type=secret,id=mykey`.',
          ko: '시크릿 마운트에는 어떤 시크릿인지 적어야 해요: `--mount=type=secret,id=mykey`',
        }
      : {
          en: 'This mount has no target of its own: it would cover the whole file system. Add a folder, such as `target=/root/.cache/pip`.',
          ko: '마운트할 곳이 없어서 파일 시스템 전체(`/`)를 덮게 돼요. `target=/root/.cache/pip`처럼 폴더를 적으세요.',
        },
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

/** Instructions that are cut at spaces before anybody looks at quotes. */
const cutsAtSpaces = new Set(['ADD', 'COPY', 'EXPOSE', 'FROM', 'VOLUME']);

function splitQuote({keyword}: Problem): Text {
  return {
    en: `Docker cuts the words of \`${keyword}\` at spaces, also inside quotes, so this quote stays open. For a name with spaces use the JSON form: \`${keyword} ["my file.txt", "/app/"]\`.`,
    ko: `\`${keyword}\`에서는 따옴표 안이라도 공백에서 단어를 끊어서 이 따옴표가 닫히지 않아요. 이름에 공백이 있으면 JSON 형식을 쓰세요: \`${keyword} ["my file.txt", "/app/"]\``,
  };
}

function openQuote({detail}: Problem, instruction: Instruction | undefined): Text {
  const apostrophe = detail === "'" && /\p{L}'\p{L}/u.test(instruction?.body ?? '');
  if (apostrophe) {
    return {
      en: 'This apostrophe opens a quote that nobody closes. Put the whole value into double quotes: `"it\'s fine"`.',
      ko: '이 아포스트로피가 따옴표를 여는데 닫는 곳이 없어요. 값 전체를 큰따옴표로 감싸세요: `"it\'s fine"`',
    };
  }
  return {
    en: `The quote \`${detail}\` that opens here is never closed, so Docker cannot tell where the value ends. Add the same quote at its end.`,
    ko: `여기서 연 따옴표 \`${detail}\`가 닫히지 않아서 Docker는 값이 어디서 끝나는지 알 수 없어요. 값 끝에 같은 따옴표를 붙이세요.`,
  };
}

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

function fromMessage(body: string): Text {
  const [image = '', second = '', third] = body.split(/\s+/);
  if (/^as$/i.test(second) && third === undefined) {
    return {
      en: `Behind \`${second}\` the name of the stage is missing: \`FROM ${image} ${second} builder\`. Without a name, leave \`${second}\` out.`,
      ko: `\`${second}\` 뒤에 스테이지 이름이 없어요. \`FROM ${image} ${second} builder\`처럼 이름을 적거나 ${particle(`\`${second}\``, '을/를')} 빼세요.`,
    };
  }
  const tagged = !image.includes(':') && third === undefined && /^\d/.test(second);
  const better = tagged ? `FROM ${image}:${second}` : `FROM ${image} AS ${third ?? second}`;
  return {
    en: `\`FROM\` takes one image, or an image with \`AS\` and a name; ${quote(`FROM ${body}`)} is neither. Perhaps you meant \`${better}\`.`,
    ko: `\`FROM\` 뒤에는 이미지 하나, 또는 이미지와 \`AS\`와 이름이 와야 하는데 ${particle(quote(`FROM ${body}`), '은/는')} 둘 다 아니에요. 혹시 \`${better}\`인가요?`,
  };
}

function unknownFlag(keyword: string, name: string): Text {
  const takes = Object.keys(flagKinds[keyword] ?? {});
  const meant = nearest(name, takes);
  if (meant !== undefined) {
    return {
      en: `\`${keyword}\` has no flag \`--${name}\`. Did you mean \`--${meant}\`? Flags are written in small letters.`,
      ko: `\`${keyword}\`에는 \`--${name}\` 옵션이 없어요. 혹시 \`--${meant}\`인가요? 옵션은 소문자로 써요.`,
    };
  }
  const known = takes.map((one) => `\`--${one}\``).join(', ');
  return {
    en: `\`${keyword}\` has no flag \`--${name}\`; ${known === '' ? 'it takes no flags at all' : `it takes ${known}`}. Words with \`--\` right behind \`${keyword}\` speak to Docker; those of a program come behind the program's name.`,
    ko: `\`${keyword}\`에는 \`--${name}\` 옵션이 없어요. ${known === '' ? '옵션을 받지 않는 명령어예요.' : `쓸 수 있는 옵션은 ${particle(known, '이에요/예요')}.`} \`${keyword}\` 바로 뒤의 \`--\`는 Docker의 옵션이에요. 프로그램의 옵션은 프로그램 이름 뒤에 쓰세요.`,
  };
}
