import {type Language, type Text, text} from '../text/language.ts';
import {cells, padTo, wrap} from '../text/width.ts';
import {type CommandName, type Entry, entries, entryOf, globalOptions, type Option} from './table.ts';

const width = 80;

/** The help of one command, or of all of drydock; lines of at most 80 cells, ends with a newline. */
export function help(topic?: CommandName): Text {
  const entry = entryOf(topic);
  return text((language) => {
    const parts = entry === undefined ? overview(language) : detail(entry, language);
    return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  });
}

function overview(language: Language): readonly (readonly string[])[] {
  const commands = [
    {left: 'drydock [NAME]', right: opening[language]},
    ...entries.map((entry) => ({left: usage(entry), right: entry.about[language]})),
  ];
  return [
    wrap(slogan[language], width),
    [headings.usage[language], ...columns(commands)],
    [headings.options[language], ...columns(globalOptions.map((option) => row(option, language)))],
    wrap(more[language], width),
  ];
}

function detail(entry: Entry, language: Language): readonly (readonly string[])[] {
  const own = entry.options.map((option) => row(option, language));
  return [
    [headings.usage[language], `  ${usage(entry)}`],
    wrap(entry.about[language], width),
    ...entry.details.map((one) => wrap(one[language], width)),
    ...(own.length > 0 ? [[headings.options[language], ...columns(own)]] : []),
    [headings.everywhere[language], ...columns(globalOptions.map((option) => row(option, language)))],
    [headings.examples[language], ...entry.examples.map((example) => `  ${example}`)],
  ];
}

function usage(entry: Entry): string {
  return `drydock ${entry.name} ${entry.operands}`.trimEnd();
}

interface Row {
  readonly left: string;
  readonly right: string;
}

function row(option: Option, language: Language): Row {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = option.value === undefined ? '' : option.bare === undefined ? ` ${option.value}` : `[=${option.value}]`;
  return {left: `${short}--${option.name}${value}`, right: option.about[language]};
}

/** Two columns; a left side that is too wide for its column stands on a line of its own. */
function columns(rows: readonly Row[]): readonly string[] {
  const left = Math.min(32, 2 + Math.max(...rows.map((one) => cells(one.left))));
  return rows.flatMap((one) => {
    const [first = '', ...rest] = wrap(one.right, width - 2 - left).map((line) => ' '.repeat(2 + left) + line);
    return cells(one.left) > left - 2
      ? [`  ${one.left}`, first, ...rest]
      : [`  ${padTo(one.left, left)}${first.trimStart()}`, ...rest];
  });
}

const slogan: Text = {
  en: 'drydock: learn to deploy in the terminal, by writing the real files.',
  ko: 'drydock: 터미널에서 진짜 설정 파일을 쓰면서 배포를 배워요.',
};
const opening: Text = {
  en: 'open the course, or one lesson or exercise',
  ko: '레슨을 열어요 (NAME: 레슨이나 실습 이름)',
};
const more: Text = {
  en: '`drydock help COMMAND` tells more about one of them.',
  ko: '`drydock help COMMAND`로 명령 하나를 자세히 볼 수 있어요.',
};
const headings = {
  usage: {en: 'Usage', ko: '사용법'},
  options: {en: 'Options', ko: '옵션'},
  everywhere: {en: 'Options of every command', ko: '모든 명령의 옵션'},
  examples: {en: 'Examples', ko: '예시'},
} as const satisfies Record<string, Text>;
