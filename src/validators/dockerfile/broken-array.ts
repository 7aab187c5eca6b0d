import type {Instruction} from '../../syntax/dockerfile.ts';
import type {Span} from '../../syntax/span.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {quote, typographicQuotes} from './quote.ts';

/** Something written as a JSON array that Docker does not read as one. */
export interface BrokenArray {
  readonly text: string;
  readonly span: Span;
  readonly fault:
    | 'typographic'
    | 'behind'
    | 'single'
    | 'unquoted'
    | 'comma'
    | 'bracket'
    | 'brackets'
    | 'string'
    | 'escape'
    | 'other';
  /** The array as it should be, where that is certain. */
  readonly repaired: string | undefined;
}

/** The broken array of an instruction; undefined for valid ones, for plain commands and for tests of the shell. */
export function brokenArray(instruction: Instruction): BrokenArray | undefined {
  const part = arrayPart(instruction);
  if (part === undefined || part.text.length > longestLooked) return undefined;
  const starts = startingInstructions.has(instruction.keyword);
  const fault = meantAsArray(part.text) ? faultOf(part.text) : starts ? commandFault(part.text) : undefined;
  return fault && {...part, fault, repaired: repair(part.text)};
}

/** These start a program, so that a list nobody recognises is taken for the program's name. */
const startingInstructions = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN']);
const arrayInstructions = new Set(['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'RUN', 'VOLUME']);

function arrayPart({
  keyword,
  form,
  body,
  bodySpan,
  words,
}: Instruction): {readonly text: string; readonly span: Span} | undefined {
  if (form === 'exec') return undefined;
  if (arrayInstructions.has(keyword)) return {text: body, span: bodySpan};
  const command = keyword === 'HEALTHCHECK' && words[0]?.value === 'CMD' ? words[1] : undefined;
  return command && {text: command.text, span: command.span};
}

const item = `(?:"(?:[^"\\\\]|\\\\.)*"|'[^']*'|[“”„][^“”„]*[“”„]|[‘’][^‘’]*[‘’])`;
const word = `(?:${item}|[^\\s,"'\\[\\]]+)`;
const tail = '\\s*(?:,\\s*)?(?:\\]\\s*)?(?:#.*)?$';
const quotedList = new RegExp(`^\\[\\s*${item}(?:\\s*(?:,\\s*)?${item})*${tail}`, 's');
const commaList = new RegExp(`^\\[\\s*${word}(?:\\s*,\\s*${word})+${tail}`, 's');
const longestLooked = 5_000;

/** `[ "$A" = b ]` is a test of the shell: it has a blank behind the bracket and no commas. */
function meantAsArray(text: string): boolean {
  if (!/^\[[^[]/.test(text)) return false;
  const glued = !/^\[\s/.test(text);
  return commaList.test(text) || (glued && quotedList.test(text));
}

function faultOf(text: string): BrokenArray['fault'] {
  if (typographicQuotes.test(text)) return 'typographic';
  const close = text.lastIndexOf(']');
  if (close === -1) return 'bracket';
  if (close < text.length - 1) return 'behind';
  if (/(?:^\[|,)\s*'/.test(text)) return 'single';
  if (/(?:^\[|,)\s*[^\s"',\]]/.test(text)) return 'unquoted';
  if (/,\s*\]$/.test(text) || /"\s*"/.test(text.replace(/\\./g, ''))) return 'comma';
  return /\\[^"\\/bfnrtu]/.test(text) ? 'escape' : 'other';
}

const array = '\\[\\s*"(?:[^"\\\\]|\\\\.)*"(?:\\s*,\\s*"(?:[^"\\\\]|\\\\.)*")*\\s*\\]';
const arrayAndMore = new RegExp(`^${array}\\s*[^\\s#]`, 's');
const otherBrackets = new RegExp(`^[({]\\s*${item}(?:\\s*,\\s*${item})*\\s*[)}]$`, 's');

/** Further ways to write a command that only ends in a program with a strange name. */
function commandFault(text: string): BrokenArray['fault'] | undefined {
  if (/^\[[^\s[\]"'][^"'[\]]*\]$/.test(text)) return 'unquoted';
  if (arrayAndMore.test(text) && !text.includes('||')) return 'behind';
  if (otherBrackets.test(text)) return 'brackets';
  return /^(?:"\w[\w.-]*\s[^"\\]*"|'\w[\w.-]*\s[^']*')$/.test(text) ? 'string' : undefined;
}

/** The items written again as JSON; undefined when that is a guess. */
function repair(text: string): string | undefined {
  const whole = /^["']/.test(text)
    ? text.slice(1, -1)
    : text.replace(/^[[({]/, '').replace(/[\])}]?[;,]?\s*(?:#[^"']*)?$/, '');
  const items: string[] = [];
  let rest = whole.trim();
  while (rest !== '') {
    const [found = '', double, single, curly, bare] =
      /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|[“”„‘’]([^“”„‘’]*)[“”„‘’]|([^\s,"'[\]]+))\s*,?\s*/s.exec(rest) ?? [];
    if (found === '' || (bare !== undefined && /[$&|;<>`*?()]/.test(bare))) return undefined;
    items.push(double ?? single ?? curly ?? bare ?? '');
    rest = rest.slice(found.length);
  }
  if (items.some((one) => /[\\"\n]/.test(one))) return undefined;
  return `[${items.map((one) => `"${one}"`).join(', ')}]`;
}

/** Says what is wrong with the array and what happens because of it. */
export function brokenMessage({keyword}: Instruction, {text, fault, repaired}: BrokenArray): Text {
  const consequence = consequences(keyword, text);
  const write =
    repaired === undefined
      ? {en: '', ko: ''}
      : {
          en: ` Write \`${keyword} ${keyword === 'HEALTHCHECK' ? 'CMD ' : ''}${repaired}\`.`,
          ko: ` 이렇게 쓰세요: \`${keyword} ${keyword === 'HEALTHCHECK' ? 'CMD ' : ''}${repaired}\``,
        };
  return {
    en: `${reasons[fault].en} ${consequence.en}${write.en}`,
    ko: `${reasons[fault].ko} ${consequence.ko}${write.ko}`,
  };
}

function consequences(keyword: string, text: string): Text {
  const first = quote(/^["']/.test(text) ? text.slice(1, -1) : (text.split(/\s/)[0] ?? ''));
  switch (keyword) {
    case 'ADD':
    case 'COPY':
      return {
        en: `Docker therefore takes the brackets for parts of file names and looks for ${first}.`,
        ko: `그래서 Docker는 괄호까지 파일 이름으로 보고 ${first} 파일을 찾아요.`,
      };
    case 'VOLUME':
      return {
        en: `Docker therefore takes ${first} for a path, and the container cannot start with it.`,
        ko: `그래서 Docker는 ${particle(first, '을/를')} 경로로 읽고, 컨테이너가 시작되지 못해요.`,
      };
    default:
      return {
        en: `Docker therefore does not see a list and gives the line to a shell, which looks for a program called ${first} and finds none.`,
        ko: `그래서 Docker는 목록으로 보지 않고 셸에 넘기고, 셸은 ${particle(first, '이라/라')}는 프로그램을 찾다가 실패해요.`,
      };
  }
}

const reasons: Readonly<Record<BrokenArray['fault'], Text>> = {
  typographic: {
    en: 'These are typographic quotes, as chat programs and word processors write them; JSON knows only `"`.',
    ko: '메신저나 문서 편집기가 바꿔 넣은 둥근 따옴표예요. JSON에서는 `"`만 쓸 수 있어요.',
  },
  behind: {
    en: 'Something stands behind the closing `]`; comments are only possible on lines of their own.',
    ko: '닫는 `]` 뒤에 다른 글자가 있어요. 주석은 따로 한 줄에만 쓸 수 있어요.',
  },
  single: {
    en: 'JSON strings need double quotes, and these are single ones.',
    ko: 'JSON 문자열은 큰따옴표로 감싸야 하는데 작은따옴표를 썼어요.',
  },
  unquoted: {
    en: 'In this list not every word stands in double quotes.',
    ko: '이 목록에는 큰따옴표로 감싸지 않은 단어가 있어요.',
  },
  comma: {
    en: 'The commas of this list are not right: exactly one between two strings, none at the end.',
    ko: '쉼표가 맞지 않아요. 문자열 사이마다 하나씩 넣고 마지막에는 넣지 않아요.',
  },
  brackets: {
    en: 'A list stands in square brackets: `["…", "…"]`.',
    ko: '목록은 대괄호로 감싸요: `["…", "…"]`',
  },
  string: {
    en: 'The whole command stands in one pair of quotes, which makes it a single word.',
    ko: '명령 전체를 따옴표 하나로 감싸서 한 단어가 됐어요.',
  },
  bracket: {en: 'The closing `]` of this list is missing.', ko: '목록을 닫는 `]`가 없어요.'},
  escape: {
    en: 'In JSON a backslash must be doubled: `\\\\` stands for one.',
    ko: 'JSON 안의 역슬래시는 `\\\\`처럼 두 번 써야 해요.',
  },
  other: {en: 'This list is not valid JSON.', ko: '이 목록은 올바른 JSON이 아니에요.'},
};
