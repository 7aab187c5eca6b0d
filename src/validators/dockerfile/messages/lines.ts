import type {Instruction, LineProblem, Problem} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../quote.ts';
import type {Messages} from './message.ts';

/** What to say about lines, directives, quotes and variables. */
export const lineMessages: Messages<LineProblem> = {
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
};

/** Instructions that are cut at spaces before anybody looks at quotes. */
const cutsAtSpaces = new Set(['ADD', 'COPY', 'EXPOSE', 'FROM', 'VOLUME']);

function splitQuote({keyword}: Problem): Text {
  return {
    en: `Docker cuts the words of \`${keyword}\` at spaces, also inside quotes, so this quote stays open. For a name with spaces use the JSON form: \`${keyword} ["my file.txt", "/app/"]\`.`,
    ko: `\`${keyword}\`에서는 따옴표 안이라도 공백에서 단어를 끊어서 이 따옴표가 닫히지 않아요. 이름에 공백이 있으면 JSON 형식을 쓰세요: \`${keyword} ["my file.txt", "/app/"]\``,
  };
}

function openQuote({detail, span}: Problem, instruction: Instruction | undefined): Text {
  const apostrophe = detail === "'" && /\p{L}'\p{L}/u.test(instruction?.body ?? '');
  if (apostrophe) {
    return {
      en: 'This apostrophe opens a quote that nobody closes. Put the whole value into double quotes: `"it\'s fine"`.',
      ko: '이 아포스트로피가 따옴표를 여는데 닫는 곳이 없어요. 값 전체를 큰따옴표로 감싸세요: `"it\'s fine"`',
    };
  }
  if (instruction?.pairs.some(({nameSpan}) => nameSpan.start === span.start) && detail === '"') {
    return {
      en: 'The quotes stand around name and value. Put them around the value only: `NAME="value"`.',
      ko: '따옴표가 이름까지 감싸고 있어요. 값만 감싸세요: `NAME="값"`',
    };
  }
  return {
    en: `The quote \`${detail}\` that opens here is never closed, so Docker cannot tell where the value ends. Add the same quote at its end.`,
    ko: `여기서 연 따옴표 \`${detail}\`가 닫히지 않아서 Docker는 값이 어디서 끝나는지 알 수 없어요. 값 끝에 같은 따옴표를 붙이세요.`,
  };
}
