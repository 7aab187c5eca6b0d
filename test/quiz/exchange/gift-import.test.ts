import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {blanksIn} from '../../../src/quiz/blanks.ts';
import {giftOf} from '../../../src/quiz/exchange/gift.ts';
import {importGift} from '../../../src/quiz/exchange/gift-import.ts';
import type {Import} from '../../../src/quiz/exchange/imported.ts';
import {portable} from '../../../src/quiz/exchange/portable.ts';
import {contentHash} from '../../../src/quiz/hash.ts';
import type {Question} from '../../../src/quiz/question.ts';
import {languages} from '../../../src/text/language.ts';
import {printedSeed} from '../../support/seed.ts';
import {anyAsked} from './any-question.ts';
import {wholeCourse} from './course.ts';
import {questionsIn} from './fences.ts';

const came = new Set(['single', 'multi', 'truefalse', 'fill', 'predict']);

/** Everything but where it stands. */
function core({line: _, ...question}: Question): object {
  return question;
}

const told = ({remarks}: Import) => remarks.map(({line, kind, message}) => `${line} ${kind}: ${message.en}`);
const reading = (source: string) => importGift(source, 'en');

test.each(languages)(
  'export and import give the same questions, the whole course in %s',
  async (language) => {
    const course = await wholeCourse(language);
    const wanted = course
      .filter(({question}) => came.has(question.kind) && !('accept' in question && question.accept.length > 1))
      .map((asked) => ({...asked, question: portable(asked.question).question}));
    expect(wanted.length).toBeGreaterThan(150);
    const {text, remarks, seen} = importGift(giftOf(wanted, language).text, language);
    expect(remarks).toEqual([]);
    expect(seen).toBe(wanted.length);
    expect(questionsIn(text).map(core)).toEqual(wanted.map(({question}) => core(question)));
  },
  120_000,
);

test('any text comes back; where Markdown cannot say it, a remark does', () => {
  fc.assert(
    fc.property(
      anyAsked.filter(({question}) => came.has(question.kind) && blanksIn(question.prompt) === 0),
      ({question, ...place}) => {
        const {text, count} = giftOf([{question, ...place}], 'en');
        const back = reading(text);
        if (count === 0) return;
        expect(back.count).toBe(1);
        const [read] = questionsIn(back.text);
        expect([read?.kind, read?.id, read?.tags]).toEqual(
          [question.kind, 'x-1', ['a']].map((one, at) => (at === 0 && read?.kind === 'fill' ? 'fill' : one)),
        );
        const lossless = !back.remarks.some(({kind}) => kind === 'changed');
        if (lossless && question.kind !== 'fill') expect(read?.hash).toBe(contentHash(question));
        if ('choices' in question && read !== undefined && 'choices' in read)
          expect(read.choices.map(({correct}) => correct)).toEqual(question.choices.map(({correct}) => correct));
        if (
          'accept' in question &&
          read !== undefined &&
          'accept' in read &&
          !back.remarks.some(({kind}) => kind === 'changed')
        )
          expect(read.accept).toEqual(question.accept);
      },
    ),
    {seed: printedSeed(), numRuns: 100},
  );
});

describe('kinds', () => {
  test('one right answer, with feedback as reasons and the general feedback as explanation', () => {
    const back = reading(`// [id:tomb] [tag:history] [tag:united states]
::Grant's tomb::Who is buried there?{
  =Grant #Yes.
  ~Lee # No: \\#2.
  #### He died in 1885.
}`);
    expect(back).toEqual({
      seen: 1,
      count: 1,
      remarks: [],
      text: `\`\`\`\`quiz single id=tomb tags=history,united-states
Who is buried there?

- [x] Grant
  > Yes.
- [ ] Lee
  > No: #2.

> He died in 1885.
\`\`\`\`
`,
    });
  });

  test('true and false, in the words of the language; the wrong answer says its reason first', () => {
    const source = 'The sky is green.{FALSE#Look up.#Right.####It scatters.}';
    expect(importGift(source, 'ko').text).toContain(
      '- [ ] 맞아요\n  > Look up.\n- [x] 아니에요\n  > Right.\n\n> It scatters.\n',
    );
    expect(reading(source.replace('FALSE', 'T')).text).toContain('- [x] True\n  > Right.\n- [ ] False\n  > Look up.\n');
    for (const word of ['TRUE', 'T', 'FALSE', 'F'])
      expect(questionsIn(reading(`A.{${word}}`).text)[0]?.kind).toBe('truefalse');
  });

  test('a short answer gets a blank at its end, unless it has one', () => {
    expect(reading('Two plus two?{=four =\\=4 =a|b ####x}').text).toBe(
      '````quiz fill id=two-plus-two accept="four|=4|a\\\\|b"\nTwo plus two? ____\n\n> x\n````\n',
    );
    expect(reading('The port is ____ here.{=80####x}').text).toContain('\nThe port is ____ here.\n');
    expect(reading('Bare {yes}').text).toContain('accept="yes"');
    const code = reading('[markdown]What is it?\\n\\n```shell\\nls\\n```{=a####x}');
    expect(questionsIn(code.text)).toMatchObject([{kind: 'fill', accept: [['a']]}]);
    expect(code.remarks).toEqual([]);
  });

  test('answers inside of a sentence leave a blank', () => {
    expect(reading('Grant is {~buried =entombed#x} in a tomb.').text).toContain(
      '\nGrant is ____ in a tomb.\n\n- [ ] buried\n- [x] entombed\n  > x\n',
    );
    const jesus = reading(":: Jesus' hometown::He was from {\n  ~Bethlehem#x\n  =Nazareth#y\n####e}.");
    expect(jesus).toMatchObject({remarks: [], text: expect.stringContaining('id=jesus-hometown\nHe was from ____.\n')});
    expect(reading('Two plus {=two =2####e} equals four.').text).toContain(
      'accept="two|2"\nTwo plus ____ equals four.\n',
    );
  });

  test('weights as drydock grades come over without a word', () => {
    const back = reading('Which?{~%50%a#x ~%50%b#x ~%-50%c#x ~%-50%d#x ####e}');
    expect(questionsIn(back.text)).toMatchObject([
      {kind: 'multi', choices: [{correct: true}, {correct: true}, {correct: false}, {correct: false}]},
    ]);
    expect(told(back)).toEqual([]);
    expect(told(reading('Which?{~%33.3%a#x ~%33.3%b#x ~%33.3%c#x ~%-33.33333%d#x ####e}'))).toEqual([]);
  });
});

describe('what is lost is told with its line', () => {
  test.each([
    ['other weights', 'Q?{~%50%a#x\n~%50%b#x\n~c#x####e}', '1 changed: weights are gone: drydock counts (right'],
    ['part of the points', 'Q?{=a#x ~%50%b#x ~c#x####e}', '1 changed: weights are gone: drydock gives a single'],
    [
      'several right answers of which one was enough',
      'Q?{=a#x =b#x ~c#x####e}',
      '1 changed: several answers are right',
    ],
    ['a range of numbers', '\n\nQ?{#3:1####e}', '3 left-out: a range of numbers'],
    ['two numbers, one with less', 'Q?{#=3 =%50%4####e}', '1 left-out: a range of numbers'],
    ['one number', 'Q?{#3#fine}', '1 changed: a number is compared as text'],
    ['an essay', 'Q?{}', '1 left-out: an essay'],
    ['an essay with feedback', 'Q?{####e}', '1 left-out: an essay'],
    ['matching', 'Q?{\n=a -> b\n=c -> d\n}', '1 left-out: matching is not taken over'],
    ['a brace without its partner', 'fine?{=x####e}\n\nQ?\n{=a', '4 left-out: a brace'],
    ['nothing right', 'Q?{~a ~b}', '1 left-out: no answer is wholly right'],
    ['one choice', 'Q?{~%100%a}', '1 left-out: it has fewer than two choices'],
    ['an empty choice', 'Q?{=a#x\n~\n~b#x####e}', '3 changed: a choice without text'],
    ['a wildcard', 'Q?{=a\n=b*####e}', '2 changed: the answer "b*" has a wildcard'],
    ['an answer that is partly right', 'Q?{=a\n\n=%50%b####e}', '3 changed: the answer "b" was partly right'],
    ['feedback of answers', 'Q?{=a#x =b#y####e}', '1 changed: a fill question has no feedback for single answers'],
    ['several blanks', 'a ____ b ____{=a####e}', '1 left-out: its text has several blanks'],
    ['a picture', '[html]<img src="@@PLUGINFILE@@/a.png">Q?{=a####e}', '1 changed: a picture, sound or video'],
    ['a picture in Markdown', '[markdown]![x](a.png) Q?{=a####e}', '1 changed: a picture, sound or video'],
    ['markup', '[html]Q <u>x</u> <sub>2</sub>?{=a####e}', '1 changed: the HTML markup <u>, <sub> is gone'],
    ['a list in a choice', '[html]Q?{=<ul><li>a</li></ul>#x\n~b#x####e}', '1 changed: a list, table or code block'],
    ['no explanation', '\nQ?{=a}', '2 to-write: The question has no explanation'],
    ['a wrong choice without feedback', 'Q?{=a#x ~b####e}', '1 advice: This wrong choice has no feedback'],
    ['all of the above', 'Q?{=a#x ~all of the above#x####e}', '1 advice: "all of the above" tests'],
    [
      'an id that stands twice',
      '::x::Q?{=a####e}\n\n::X::R?{=a####e}',
      '3 changed: the id x stands there twice: this question is called x-2',
    ],
    ['no text', '::x::{=a####e}', '1 left-out: the question has no text'],
  ])('%s', (_, source, expected) => {
    const back = reading(source);
    expect(told(back)).toContainEqual(expect.stringContaining(expected));
    for (const {message} of back.remarks) expect(message.ko).toMatch(/[가-힣].*[.!?)]$/);
  });

  test('a text without answers is told, and is no question', () => {
    const back = reading('Just a text.\n\nAnd another');
    expect(back).toMatchObject({text: '', count: 0, seen: 0});
    expect(told(back).map((one) => one.slice(0, 12))).toEqual(['1 left-out: ', '3 left-out: ']);
  });
});

describe('how a file may be written', () => {
  const question =
    '// a comment {\n$CATEGORY: $course$/top/a\n\n::t::[html]<p>Why <b>a</b></p>{\n  // another }\n  =a#x\n\n  ~b\\: \\{1\\}#y\n  ####<p>e</p>\n}\n';

  test.each([
    ['Unix', question],
    ['Windows', question.replaceAll('\n', '\r\n')],
    ['old Mac', question.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${question}`],
    ['no end', question.trimEnd()],
  ])('%s', (_, source) => {
    const back = reading(source);
    expect(back.remarks).toEqual([]);
    expect(back.text).toBe('````quiz single id=t\nWhy **a**\n\n- [x] a\n  > x\n- [ ] b: {1}\n  > y\n\n> e\n````\n');
  });

  test("Moodle's own format keeps lines and reads HTML, plain keeps every sign", () => {
    expect(reading('a <b>b</b>\nc &lt; *d*{=x####e}').text).toContain('\na **b**  \nc < \\*d\\* ____\n');
    expect(reading('[plain]a <b>b</b> &lt;{=x####e}').text).toContain('\na &lt;b>b&lt;/b> &amp;lt; ____\n');
  });

  test('code keeps its lines', () => {
    const html = reading('[html]<p>Q</p><pre><code class="language-nginx">a \\{\n  b;\n\\}</code></pre>{=x####e}');
    expect(html.text).toContain('\nQ\n\n```nginx\na {\n  b;\n}\n```\n\n`____`\n');
    expect(html.remarks).toEqual([]);
  });

  test('a title with nothing Latin gives a number', () => {
    expect(reading('::질문 하나::무엇일까요?{=a####e}\n\n무엇?{=a####e}').text).toMatch(
      /id=question-1 [\s\S]*id=question-2 /,
    );
  });

  test('an answer with backticks stands in a fence of tildes', () => {
    const back = reading('Q?{=`a` "b" \\\\c####e}');
    expect(back.text).toContain('~~~~quiz fill id=q accept="`a` \\"b\\" \\\\c"\n');
    expect(questionsIn(back.text)).toMatchObject([{accept: [['`a` "b" \\c']]}]);
  });
});

test('signs that steer a terminal are not printed', () => {
  const back = reading('Q\u001b[31m \u202e?{=a\u0007\u009b#x ~b#y####e}');
  expect(back.text).toBe('````quiz single id=q-31m\nQ[31m ?\n\n- [x] a\n  > x\n- [ ] b\n  > y\n\n> e\n````\n');
});

test('no text makes it throw, and what it prints are questions', () => {
  const parts = [
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    '->',
    '::',
    '\\',
    '%50%',
    '\n',
    '\n\n',
    '//',
    '[html]',
    '[markdown]',
    '<p>',
    '<pre>',
    '&amp;',
    'TRUE',
    'a',
    '가',
    '$CATEGORY:',
    '```',
    '____',
    '- ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 30}), (some) => {
      const back = reading(some.join(''));
      expect(questionsIn(back.text)).toHaveLength(back.count);
    }),
    {seed: printedSeed(), numRuns: 200},
  );
});

test.each(['{', '}', '=', '{\n\n', '{=', '~{', '::', '//\n', 'a\n\n', '<a', '<!--', '[html]<!--', '{=a~', '&', '{#'])(
  'a quarter of a megabyte of %j is read in a moment',
  (part) => {
    const before = performance.now();
    reading(`[html]${part.repeat(2 ** 18 / part.length)}`);
    expect(performance.now() - before).toBeLessThan(15_000);
  },
);
