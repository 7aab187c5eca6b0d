import fc from 'fast-check';
import {type GIFTQuestion, parse, type TextChoice, type TextFormat} from 'gift-pegjs';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Asked, Exported} from '../../../src/quiz/exchange/asked.ts';
import {giftOf} from '../../../src/quiz/exchange/gift.ts';
import {portable} from '../../../src/quiz/exchange/portable.ts';
import type {Choice, Question} from '../../../src/quiz/question.ts';
import type {Block, Inline} from '../../../src/text/document.ts';
import {inlineText} from '../../../src/text/inlines.ts';
import {type Language, languages} from '../../../src/text/language.ts';
import {listingText} from '../../../src/text/listing.ts';
import {readMarkdown} from '../../../src/text/markdown.ts';
import {Problems} from '../../../src/text/problem.ts';
import {printedSeed} from '../../support/seed.ts';
import {anyAsked} from './any-question.ts';
import {wholeCourse} from './course.ts';

/** The words of a Markdown text as drydock would show it: blocks by line, `<code>` as Moodle shows it. */
function shown(text: TextFormat | null | undefined): string {
  if (text === null || text === undefined) return '';
  expect(text.format).toBe('markdown');
  return wordsOf(readMarkdown(text.text, new Problems('')));
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      'inlines' in block
        ? words(block.inlines)
        : 'listing' in block
          ? listingText(block.listing)
          : JSON.stringify(block),
    )
    .join('\n');
}

function words(inlines: readonly Inline[]): string {
  return inlineText(inlines)
    .replace(/<\/?code>/g, '')
    .replace(/\n+/g, '\n');
}

/** gift-pegjs leaves escapes of plain texts as it keeps them while it reads. */
function unkept(text: string): string {
  return text.replace(/&&(\d\d\d);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** The same question in the words of gift-pegjs. */
function expected(question: Question): object {
  const common = {title: question.id, id: question.id, tags: question.tags.length > 0 ? question.tags : null};
  const general = words(question.explanation);
  const prompt = wordsOf(question.prompt);
  const listed = (one: readonly Choice[]) =>
    one.map(({inlines, reason}) => ({text: words(inlines), feedback: words(reason)}));
  switch (question.kind) {
    case 'single':
      return {
        ...common,
        type: 'MC',
        prompt,
        general,
        choices: listed(question.choices).map((one, at) => ({
          ...one,
          correct: question.choices[at]?.correct === true,
          weight: null,
        })),
      };
    case 'multi':
      return {
        ...common,
        type: 'MC',
        prompt,
        general,
        choices: listed(question.choices).map((one, at) => ({
          ...one,
          correct: false,
          weight: shareOf(question.choices, at),
        })),
      };
    case 'truefalse': {
      const reason = (correct: boolean) => words(question.choices.find((one) => one.correct === correct)?.reason ?? []);
      return {
        ...common,
        type: 'TF',
        prompt,
        general,
        isTrue: question.choices[0]?.correct === true,
        feedback: [reason(false), reason(true)],
      };
    }
    case 'fill':
    case 'predict':
      return {...common, type: 'Short', prompt, general, accepts: question.accept[0]};
    case 'order':
      return {
        ...common,
        type: 'Matching',
        prompt,
        general,
        pairs: question.items.map((item, at) => [words(item), String(at + 1)]),
      };
    case 'match': {
      const heads =
        words(question.header.flat()).trim() === ''
          ? ''
          : `\n${words(question.header[0])} → ${words(question.header[1])}`;
      return {
        ...common,
        type: 'Matching',
        prompt: `${prompt}${heads}`.trim(),
        general,
        pairs: question.pairs.map(([left, right]) => [words(left), words(right).replace(/ +/g, ' ')]),
      };
    }
    case 'bug': {
      const lines = listingText(question.listing).split('\n');
      const several = question.guilty.length > 1;
      const choices = lines.flatMap((line, at) => {
        const correct = question.guilty.includes(at + 1);
        if (line.trim() === '' && !correct) return [];
        const weight = several ? (correct ? 1 : -1) * Number((100 / question.guilty.length).toFixed(5)) : null;
        return [
          {
            text: `Line ${at + 1}${line.trim() === '' ? '' : `: ${line.trim()}`}`,
            feedback: '',
            correct: correct && !several,
            weight,
          },
        ];
      });
      return {...common, type: 'MC', prompt: `${prompt}\n${lines.join('\n')}`.trimStart(), general, choices};
    }
    case 'config':
    case 'poll':
      throw new Error(`${question.kind} cannot be in the file`);
  }
}

function shareOf(choices: readonly Choice[], at: number): number {
  const right = choices.filter(({correct}) => correct).length;
  return (choices[at]?.correct ? 1 : -1) * Number((100 / right).toFixed(5));
}

function said(read: GIFTQuestion): object {
  if (read.type === 'Category') throw new Error('a category is no question');
  const {type, title, id, tags, stem} = read;
  const common = {
    title,
    id: id ?? null,
    tags: tags ?? null,
    type,
    prompt: shown(stem),
    general: 'globalFeedback' in read ? shown(read.globalFeedback) : '',
  };
  switch (read.type) {
    case 'MC':
      return {...common, choices: read.choices.map(choiceSaid)};
    case 'TF':
      return {...common, isTrue: read.isTrue, feedback: [shown(read.trueFeedback), shown(read.falseFeedback)]};
    case 'Short':
      return {...common, accepts: read.choices.map(({text}) => text.text.replaceAll('\\*', '*'))};
    case 'Matching':
      return {
        ...common,
        pairs: read.matchPairs.map(({subquestion, subanswer}) => [shown(subquestion), entitiesBack(unkept(subanswer))]),
      };
    case 'Description':
    case 'Numerical':
    case 'Essay':
      throw new Error(`${id} was read as ${type}`);
  }
}

function choiceSaid({text, feedback, isCorrect, weight}: TextChoice) {
  return {text: shown(text), feedback: shown(feedback), correct: isCorrect, weight};
}

function entitiesBack(text: string): string {
  return text.replaceAll('-&gt;', '->').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

describe.each(languages)('the whole course in %s', (language: Language) => {
  let course: readonly Asked[];
  let exported: Exported;
  beforeAll(async () => {
    course = await wholeCourse(language);
    exported = giftOf(course, language);
  });

  test('is read by gift-pegjs as the questions it was', () => {
    const {text, count, remarks} = exported;
    const gone = new Set(remarks.filter(({kind}) => kind === 'left-out').map(({id}) => id));
    const written = course.map(({question}) => portable(question).question).filter(({id}) => !gone.has(id));
    const read = parse(text).filter(({type}) => type !== 'Category');
    expect(count).toBe(written.length);
    expect(read.map(said)).toEqual(
      written.map((one) => (one.kind === 'bug' && language === 'ko' ? korean(expected(one)) : expected(one))),
    );
  });

  test('has a category for each lesson, in front of its questions', () => {
    const titles = [
      ...new Set(
        course.map(
          ({lesson}) =>
            `$course$/top/drydock/${String(lesson.number).padStart(2, '0')} ${lesson.title.replaceAll('/', '//')}`,
        ),
      ),
    ];
    const read = parse(exported.text);
    expect(read.flatMap((one) => (one.type === 'Category' ? [one.title] : []))).toEqual(titles);
    expect(read[0]?.type).toBe('Category');
  });

  test('leaves out only what Moodle cannot ask, and says of each what it is', () => {
    const {remarks} = exported;
    const gone = remarks.filter(({kind}) => kind === 'left-out').map(({id}) => id);
    const several = course.filter(({question}) => 'accept' in question && question.accept.length > 1);
    const others = course.filter(({question: {kind}}) => kind === 'config' || kind === 'poll');
    expect(gone.toSorted()).toEqual([...several, ...others].map(({question}) => question.id).toSorted());
    const changed = new Set(remarks.filter(({kind}) => kind === 'changed').map(({id}) => id));
    for (const {question} of course)
      if (question.kind === 'order' || question.kind === 'bug') expect(changed.has(question.id)).toBe(true);
  });

  test('no line of a text can be taken for a comment, an end or a category', () => {
    const lines = exported.text.split('\n');
    const kinds = lines.map((line) =>
      /^(?:$|\/\/ \[id:|\/\/ drydock: |::[a-z0-9-]+::\[markdown\]|\t(?:[=~]|####)|\}$|\$CATEGORY: )/.test(line),
    );
    expect(lines.filter((_, at) => kinds[at] === false)).toEqual([]);
  });
});

function korean(one: object): object {
  return JSON.parse(JSON.stringify(one).replaceAll('"text":"Line ', '"text":"줄 '));
}

/** gift-pegjs takes `{=a->b ~c}` for a matching question; Moodle looks for a tilde first and does not. */
function misleadsTheJudge({question}: Asked): boolean {
  if (question.kind !== 'single' && question.kind !== 'bug') return false;
  const first =
    question.kind === 'bug' ? listingText(question.listing).split('\n')[0] : words(question.choices[0]?.inlines ?? []);
  return first?.includes('->') === true;
}

test('any text in any place comes back from gift-pegjs, or the question is left out and why is said', () => {
  fc.assert(
    fc.property(
      anyAsked.filter((one) => !misleadsTheJudge(one)),
      (asked) => {
        const {text, remarks} = giftOf([asked], 'en');
        const gone = remarks.find(({kind}) => kind === 'left-out');
        if (gone !== undefined) {
          expect(text).toBe('');
          const accepts = 'accept' in asked.question ? asked.question.accept.flat() : [];
          expect(accepts.some((one) => one.includes('->')) || JSON.stringify(asked).includes('&&')).toBe(true);
        } else expect(said(parse(text)[1] as GIFTQuestion)).toEqual(expected(asked.question));
      },
    ),
    {seed: printedSeed(), numRuns: 300},
  );
});

const plain = (text: string): readonly Inline[] => [{kind: 'text', text}];
const sample = (of: Partial<Question>): Asked => ({
  question: {
    id: 'q',
    tags: [],
    rules: [],
    line: 1,
    hash: '',
    prompt: [{kind: 'paragraph', inlines: plain('Why?')}],
    explanation: [],
    ...of,
  } as Question,
  lesson: {id: 'l', number: 1, title: 'L'},
  page: 'p',
});
const gift = (of: Partial<Question>) => {
  const {text, remarks} = giftOf([sample(of)], 'en');
  return {
    text: text.split('\n').slice(2).join('\n'),
    remarks: remarks.map(({kind, message}) => `${kind}: ${message.en}`),
  };
};

describe('what Moodle reads', () => {
  test('several right answers share 100 per cent, wrong ones take as much away', () => {
    const choices = ['a', 'b', 'c', 'd'].map((text, at) => ({inlines: plain(text), correct: at < 3, reason: []}));
    expect(gift({kind: 'multi', choices}).text).toBe(
      '// [id:q]\n::q::[markdown]Why?{\n\t~%33.33333%a\n\t~%33.33333%b\n\t~%33.33333%c\n\t~%-33.33333%d\n}\n',
    );
  });

  test('more right answers than Moodle has weights for: left out', () => {
    const choices = Array.from({length: 11}, (_, at) => ({inlines: plain(String(at)), correct: true, reason: []}));
    expect(gift({kind: 'multi', choices})).toEqual({
      text: '',
      remarks: [expect.stringContaining('left-out: it has more than ten')],
    });
    expect(gift({kind: 'multi', choices: choices.slice(1)}).text).toContain('\t~%10%10\n');
  });

  test('what looks like a format or a weight stands behind the format', () => {
    const choices = ['[html]a', '%50%b'].map((text, at) => ({
      inlines: plain(text),
      correct: at === 0,
      reason: plain(text),
    }));
    expect(gift({kind: 'single', choices}).text).toContain(
      '\t=[markdown][html]a#[markdown][html]a\n\t~[markdown]%50%b#[markdown]%50%b\n',
    );
  });

  test('a star is no wildcard, an answer like TRUE or %50% is a text', () => {
    const {text} = gift({kind: 'predict', accept: [['*', 'TRUE', '%50%', 'a=b']], caseSensitive: true});
    expect(text).toContain('// drydock: kind=predict case=exact\n');
    expect(text).toContain('{\n\t=%100%\\\\*\n\t=%100%TRUE\n\t=%100%%50%\n\t=%100%a\\=b\n}');
  });

  test('an arrow in an answer makes no matching question: alone it is written without the sign, else left out', () => {
    expect(gift({kind: 'fill', accept: [['a->b']], caseSensitive: false}).text).toContain('{\n\ta->b\n}');
    const explained = gift({kind: 'fill', accept: [['a->b']], caseSensitive: false, explanation: plain('a=b')});
    expect(explained.text).toContain('{\n\ta->b\n\t####a\\=b\n}');
    expect(gift({kind: 'fill', accept: [['%50%->']], caseSensitive: false}).text).toBe('');
    const both = gift({kind: 'fill', accept: [['a->b', 'c']], caseSensitive: false});
    expect(both).toEqual({text: '', remarks: [expect.stringContaining('left-out: an accepted answer holds "->"')]});
  });

  test('an arrow in a left side is a reference', () => {
    const pairs = [
      [plain('a -> b'), plain('x -> y <b>')],
      [[{kind: 'code', text: 'c -> d'}], plain('z')],
    ] as const;
    expect(gift({kind: 'match', header: [[], []], pairs}).text).toContain(
      '\t=a &\\#45;&\\#62; b -> x -&gt; y &lt;b>\n\t=<code>c &\\#45;&\\#62; d</code> -> z\n',
    );
  });

  test('what Moodle would turn into another sign is left out', () => {
    const reserved = [
      {kind: 'code', language: 'text', listing: {language: 'text', lines: [[{text: 'a&&058;b'}]]}},
    ] as const;
    expect(gift({kind: 'fill', accept: [['a']], prompt: reserved, caseSensitive: false}).remarks).toEqual([
      expect.stringContaining('left-out: it holds a word such as "&&058;"'),
    ]);
  });

  test('a link to a page of the course is its words', () => {
    const explanation: readonly Inline[] = [
      {kind: 'link', text: 'there', url: 'nginx#a'},
      {kind: 'link', text: 'web', url: 'https://x.kr'},
    ];
    const {text, remarks} = gift({kind: 'fill', accept: [['a']], caseSensitive: false, explanation});
    expect(text).toContain('\t####there[web](https\\://x.kr)\n');
    expect(remarks).toEqual([expect.stringContaining('changed: a link to a page')]);
  });
});
