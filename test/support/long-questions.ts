import type {State} from '../../src/app/state.ts';
import type {BankEntry} from '../../src/quiz/bank.ts';
import type {Mode} from '../../src/quiz/choose.ts';
import type {Question, QuestionKind} from '../../src/quiz/question.ts';
import type {Inline} from '../../src/text/document.ts';
import type {Language} from '../../src/text/language.ts';
import {plainListing} from '../../src/text/listing.ts';
import {asciiOnly, cells} from '../../src/text/width.ts';
import {choiceTexts, fittedRows, pointedAt, rowWidth} from '../../src/ui/choices.ts';
import {frame} from '../../src/ui/frame.ts';
import {type ColourDepth, look} from '../../src/ui/look.ts';
import {play, sampleState} from './sample.ts';

/** A question of each kind whose texts are as long as they get, with words that no line can hold, in both languages. */

const longWord = `/srv/${'deployment-'.repeat(9)}end`;
const words = (text: string): readonly Inline[] => [{kind: 'text', text}];
const code = (text: string): Inline => ({kind: 'code', text});

function questionsIn(language: Language): readonly Question[] {
  const say = (en: string, ko: string) => (language === 'en' ? en : ko);
  const common = {
    tags: [],
    rules: ['nginx/x'],
    hash: `hash-${language}`,
    line: 1,
    prompt: [
      {
        kind: 'paragraph' as const,
        inlines: words(say('Which of these holds for the proxy?', '프록시에 맞는 설명은 무엇일까요?')),
      },
    ],
    explanation: words(
      say(
        `Because it is told so in the documentation, see ${longWord} and what follows from it.`,
        `문서에 그렇게 쓰여 있기 때문이에요. ${longWord} 파일과 이어지는 설명을 보세요.`,
      ),
    ),
  };
  const choice = (name: string, correct: boolean) => ({
    inlines: [
      ...words(
        say(
          `${name}: the header that the application reads comes from the proxy in front of it, never from `,
          `${name}: 애플리케이션이 읽는 헤더는 앞에 있는 프록시에서 오고, 절대로 다른 곳에서 오지 않아요. `,
        ),
      ),
      code(longWord),
    ],
    correct,
    reason: words(say(`This is why people pick ${name}.`, `${name} 보기를 고르는 사람이 많은 까닭이에요.`)),
  });
  const choices = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'].map((name, at) => choice(name, at === 1));
  const listing = plainListing(
    'nginx',
    [
      'server {',
      '    location / {',
      `        proxy_pass http://unix:${longWord}.sock;`,
      '',
      `        proxy_set_header X-Forwarded-For "${'a, '.repeat(40)}";`,
      '    }',
      '}',
    ].join('\n'),
  );
  const items = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) =>
    words(
      say(`${name} is a step that takes its time, with ${longWord}`, `${name} 단계는 시간이 꽤 걸려요. ${longWord}`),
    ),
  );
  return [
    {...common, kind: 'single', id: 'long-single', choices},
    {...common, kind: 'multi', id: 'long-multi', choices},
    {...common, kind: 'truefalse', id: 'long-truefalse', choices: choices.slice(0, 2)},
    {...common, kind: 'poll', id: 'long-poll', choices: choices.map((one) => ({...one, correct: false, reason: []}))},
    {...common, kind: 'fill', id: 'long-fill', accept: [['80', longWord], ['443']], caseSensitive: false},
    {...common, kind: 'predict', id: 'long-predict', accept: [['hello']], caseSensitive: false},
    {...common, kind: 'order', id: 'long-order', items},
    {
      ...common,
      kind: 'match',
      id: 'long-match',
      header: [
        words(say('What stands in the file of the service', '서비스 유닛 파일에 적힌 설정의 이름과 값')),
        words(
          say('What it means for the people who wait for a page', '페이지를 기다리는 사람에게 그 설정이 뜻하는 것'),
        ),
      ],
      pairs: items.map((item, at) => [item, items[(at + 1) % items.length] ?? item] as const),
    },
    {...common, kind: 'bug', id: 'long-bug', listing, guilty: [3]},
    {...common, kind: 'config', id: 'long-config', check: 'nginx', listing},
  ];
}

export const longQuestions = {en: questionsIn('en'), ko: questionsIn('ko')};

export const longKinds: readonly QuestionKind[] = longQuestions.en.map(({kind}) => kind);

export const longBank: readonly BankEntry[] = longQuestions.en.map(({id, kind, rules}, at) => ({
  id,
  kind,
  lesson: at % 2 === 0 ? 'first-image' : 'a-lesson-with-a-name-that-is-longer-than-its-column',
  number: (at % 2) + 1,
  page: 'image',
  tags: [kind],
  rules,
}));

/** The texts of all long questions, as the app gets them. */
export const longTexts = Object.fromEntries(
  longQuestions.en.map((en, at) => [en.id, {en, ko: longQuestions.ko[at] ?? en}] as const),
);

/** A quiz that has just begun, over questions of these kinds (all but polls when undefined). */
export function onQuiz(mode: Mode, kinds?: readonly QuestionKind[], more: {readonly limit?: number} = {}): State {
  const opening = sampleState({screen: {kind: 'opening', what: {kind: 'quiz'}}});
  const wish = {mode, seed: 's', count: 10, ...(kinds && {tags: kinds}), ...more};
  const opened = play(opening, {type: 'quiz-opened', bank: longBank, wish, at: 1_000}).state;
  return play(opened, {type: 'questions-loaded', questions: longTexts}).state;
}

/** Every line of a window as it is drawn, the list of choices included. */
export function windowLines(state: State, columns: number, rows: number, depth: ColourDepth = 0): readonly string[] {
  const drawn = look(state.language, state.theme, depth, columns, rows);
  const {header, body, rule, footer, view, list} = frame(state, drawn);
  const blank = Array.from({length: view.height - body.length}, () => '');
  return [
    header,
    ...body,
    ...blank,
    ...(list ? listLines(state, list.height, list.natural, drawn) : []),
    rule,
    ...footer,
  ];
}

/** What the list component draws; a row that is longer than the whole list loses its end. */
function listLines(state: State, height: number, natural: number, drawn: ReturnType<typeof look>): readonly string[] {
  const {question} = frame(state, drawn).list ?? {};
  if (question === undefined) return [];
  const tight = height < natural;
  const room = tight ? height : height - 1;
  const fitted = fittedRows(choiceTexts(question, state, drawn), pointedAt(state), rowWidth(drawn), room);
  const lines = fitted.flatMap((row, at) =>
    row.map((line, n) => `${n === 0 && at === pointedAt(state) ? '▶ ' : '  '}${line}`),
  );
  const all = [...(tight ? [] : ['']), ...lines];
  return Array.from({length: height}, (_, at) => all[at] ?? '');
}

/** What is wrong with a window: lines that are too wide, too many or too few of them, signs that ASCII has no twin for. */
export function faults(lines: readonly string[], columns: number, rows: number): readonly string[] {
  const wide = lines.filter((line) => cells(line) > columns).map((line) => `${cells(line)} cells: ${line}`);
  const uneven = lines.filter((line) => cells(asciiOnly(line)) !== cells(line)).map((line) => `no twin: ${line}`);
  return [...wide, ...uneven, ...(lines.length === rows ? [] : [`${lines.length} lines instead of ${rows}`])];
}

/** A text without what breaking lines does to it: blanks and the bars before reasons. */
export function squeezed(text: string | readonly string[]): string {
  return [text]
    .flat()
    .join('')
    .replace(/[\s│\u2060]/g, '');
}
