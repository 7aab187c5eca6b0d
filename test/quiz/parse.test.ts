import type {Code} from 'mdast';
import {describe, expect, test} from 'vitest';
import {parseQuiz} from '../../src/quiz/parse.ts';
import type {Question} from '../../src/quiz/question.ts';
import {inlineText} from '../../src/text/inlines.ts';
import {parseMarkdown} from '../../src/text/markdown.ts';
import {type ContentProblem, Problems} from '../../src/text/problem.ts';

function read(source: string): {question: Question | undefined; problems: readonly ContentProblem[]} {
  const problems = new Problems('lesson.en.md');
  const markdown = parseMarkdown(source, problems);
  const fence = markdown.root.children.find((node): node is Code => node.type === 'code');
  if (fence === undefined) throw new Error('The test has no fence.');
  return {question: parseQuiz(fence, markdown), problems: problems.list};
}

const fence = '````';

function quiz(first: string, ...body: readonly string[]): string {
  return [`${fence}quiz ${first}`, ...body, fence, ''].join('\n');
}

/** `line severity: message` of every problem. */
function complaints(source: string): string[] {
  return read(source).problems.map(({line, severity, message}) => `${line} ${severity}: ${message.en}`);
}

const single = (first: string, ...choices: readonly string[]) =>
  quiz(first, 'Which one?', '', ...choices, '', '> Because.');

describe('every kind of quiz.md', () => {
  test('single', () => {
    const {question, problems} = read(
      quiz(
        'single id=expose-1 tags=dockerfile,ports rules=dockerfile/expose-port',
        'What does `EXPOSE 8000` do?',
        '',
        '- [ ] Publishes the port on the host',
        '  > That is `docker run -p 8000:8000`.',
        '- [x] Documents the port the process listens on',
        '- [ ] Opens the host firewall',
        '  > No instruction touches the host firewall.',
        '',
        '> `EXPOSE` is metadata; only `-p` or `-P` publishes.',
      ),
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({
      kind: 'single',
      id: 'expose-1',
      tags: ['dockerfile', 'ports'],
      rules: ['dockerfile/expose-port'],
      line: 1,
      choices: [{correct: false}, {correct: true, reason: []}, {correct: false}],
      explanation: [
        {kind: 'code', text: 'EXPOSE'},
        {kind: 'text'},
        {kind: 'code', text: '-p'},
        {kind: 'text'},
        {kind: 'code', text: '-P'},
        {kind: 'text'},
      ],
    });
    const reason = question?.kind === 'single' ? inlineText(question.choices[0]?.reason ?? []) : '';
    expect(reason).toBe('That is docker run -p 8000:8000.');
  });

  test('multi, truefalse, poll', () => {
    const multi = read(single('multi id=a', '- [x] one', '- [ ] two', '  > no', '- [X] three'));
    expect(multi.problems).toEqual([]);
    expect(multi.question).toMatchObject({
      kind: 'multi',
      choices: [{correct: true}, {correct: false}, {correct: true}],
    });
    const claim = read(single('truefalse id=a', '- [ ] True', '  > no', '- [x] False'));
    expect(claim.problems).toEqual([]);
    expect(claim.question).toMatchObject({kind: 'truefalse', choices: [{correct: false}, {correct: true}]});
    const poll = read(quiz('poll id=a', 'Which server do you use?', '- [ ] nginx', '- [ ] another'));
    expect(poll.problems).toEqual([]);
    expect(poll.question).toMatchObject({kind: 'poll', explanation: []});
  });

  test('fill', () => {
    const {question, problems} = read(
      quiz('fill id=gport accept="8000|:8000"', 'Gunicorn listens on port ____ by default.', '> `--bind` changes it.'),
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({kind: 'fill', accept: [['8000', ':8000']], caseSensitive: false});
  });

  test('fill with several blanks, in text, in backticks and in a fence', () => {
    const {question, problems} = read(
      quiz(
        'fill id=a accept="FROM" accept="a \\"b\\"" accept="x\\|y|z" case=exact',
        'Begin with ____ and then `RUN ____`.',
        '```dockerfile',
        'CMD ____',
        '```',
        '> So.',
      ),
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({accept: [['FROM'], ['a "b"'], ['x|y', 'z']], caseSensitive: true});
  });

  test('predict', () => {
    const {question, problems} = read(
      quiz(
        'predict id=a accept=/app',
        'What does it print?',
        '```dockerfile',
        'WORKDIR /app',
        'RUN pwd',
        '```',
        '> It is there.',
      ),
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({
      kind: 'predict',
      accept: [['/app']],
      prompt: [{kind: 'paragraph'}, {kind: 'code'}],
    });
  });

  test('order', () => {
    const {question, problems} = read(
      quiz(
        'order id=cache-order',
        'Order for the best layer cache:',
        '1. `FROM python:3.13-slim`',
        '2. `COPY requirements.txt .`',
        '3. `COPY . .`',
        '> Dependencies change less often than code.',
      ),
    );
    expect(problems).toEqual([]);
    expect(question?.kind === 'order' && question.items.map(inlineText)).toEqual([
      'FROM python:3.13-slim',
      'COPY requirements.txt .',
      'COPY . .',
    ]);
  });

  test('match', () => {
    const {question, problems} = read(
      quiz(
        'match id=workers',
        '| worker | behaviour |',
        '| --- | --- |',
        '| sync | one request at a time per worker |',
        '| gthread | threads in a worker |',
        '> …',
      ),
    );
    expect(problems).toEqual([]);
    expect(question?.kind === 'match' && question.pairs.map((pair) => pair.map(inlineText))).toEqual([
      ['sync', 'one request at a time per worker'],
      ['gthread', 'threads in a worker'],
    ]);
    expect(question?.kind === 'match' && question.header.map(inlineText)).toEqual(['worker', 'behaviour']);
  });

  test('bug', () => {
    const body = ['```nginx', 'location /api/ {', '    proxy_pass http://app:8000', '}', '```', '> Missing `;`.'];
    const {question, problems} = read(quiz('bug id=nginx-bug line=2', ...body));
    expect(problems).toEqual([]);
    expect(question).toMatchObject({kind: 'bug', guilty: [2], listing: {language: 'nginx', lines: {length: 3}}});
    expect(read(quiz('bug id=a line=1,2-3', ...body)).question).toMatchObject({guilty: [1, 2, 3]});
  });

  test('config', () => {
    const {question, problems} = read(
      quiz(
        'config id=nonroot check=dockerfile rules=dockerfile/run-as-non-root',
        'Make the image run as a non-root user.',
        '```dockerfile',
        'FROM python:3.13-slim',
        '```',
        '> `USER` comes after the install steps.',
      ),
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({kind: 'config', check: 'dockerfile', rules: ['dockerfile/run-as-non-root']});
  });
});

const order = ['1. a', '2. b', '> x'];
const table = ['| a | b |', '| - | - |', '| 1 | 2 |', '| 3 | 4 |', '> x'];
const code = ['```text', 'one', 'two', '```', '> x'];

describe('what is said about a broken question', () => {
  test.each<[string, string, string]>([
    ['no kind', single('id=a', '- [x] a', '- [ ] b', '  > n'), '1 error: A quiz fence begins "quiz KIND id=…"'],
    [
      'unknown kind',
      single('singel id=a', '- [x] a'),
      '1 error: "singel" is no kind of question: did you mean single?',
    ],
    [
      'far from any kind',
      single('essay id=a', '- [x] a'),
      '1 error: "essay" is no kind of question. The kinds are single,',
    ],
    ['no id', single('single', '- [x] a'), '1 error: The question has no id'],
    ['odd id', single('single id=A_b', '- [x] a'), '1 error: The id "A_b" may hold only small letters'],
    [
      'unknown attribute',
      single('single id=a tag=x', '- [x] a', '- [ ] b', '  > n'),
      '1 error: "tag" means nothing for a single question: did you mean tags=?',
    ],
    [
      'attribute of another kind',
      single('single id=a line=3', '- [x] a', '- [ ] b', '  > n'),
      '1 error: "line" means nothing for a single question. It takes id, tags, rules.',
    ],
    ['no value', single('single id=a tags=', '- [x] a', '- [ ] b', '  > n'), '1 error: tags has no value'],
    ['open quote', quiz('fill id=a accept="x y', 'a ____', '> x'), '1 error: The quotes of accept="x do not match'],
    [
      'id twice in one fence',
      single('single id=a id=b', '- [x] a', '- [ ] b', '  > n'),
      '1 error: id stands here twice',
    ],
    [
      'no explanation',
      quiz('single id=a', 'Which?', '', '- [x] a', '- [ ] b', '  > n'),
      '1 error: The question has no explanation',
    ],
    [
      'none right',
      single('single id=a', '- [ ] a', '  > n', '- [ ] b', '  > n'),
      '4 error: A single question has exactly one right choice, and 0 are marked',
    ],
    [
      'several right',
      single('single id=a', '- [x] a', '- [x] b'),
      '4 error: A single question has exactly one right choice, and 2 are marked [x]: use multi',
    ],
    [
      'truefalse with three',
      single('truefalse id=a', '- [x] a', '- [ ] b', '  > n', '- [ ] c', '  > n'),
      '4 error: A truefalse question has exactly two choices',
    ],
    [
      'truefalse with both',
      single('truefalse id=a', '- [x] a', '- [x] b'),
      '4 error: A truefalse question has exactly one right choice, and 2',
    ],
    [
      'multi with none',
      single('multi id=a', '- [ ] a', '  > n', '- [ ] b', '  > n'),
      '4 error: No choice is marked as right',
    ],
    ['poll with a key', single('poll id=a', '- [x] a', '- [ ] b'), '4 error: A poll has no right answer'],
    ['one choice', single('single id=a', '- [x] a'), '4 error: A question needs at least two choices'],
    ['no choices', single('single id=a', 'nothing'), '1 error: The choices are missing'],
    ['no box', single('single id=a', '- [x] a', '- b'), '5 error: This choice has no box'],
    [
      'code under a choice',
      single('single id=a', '- [x] a', '- [ ] b', '', '  more', '  > n'),
      '7 error: Under a choice only its feedback may stand',
    ],
    [
      'text behind the choices',
      quiz('single id=a', 'Q', '', '- [x] a', '- [ ] b', '  > n', '', 'More.', '', '> x'),
      '8 error: Between the answers and the explanation',
    ],
    [
      'fewer accepts than blanks',
      quiz('fill id=a accept=x', 'a ____ b ____', '> x'),
      '1 error: The question has 2 answers to give and accept= stands 1 times',
    ],
    [
      'more accepts than blanks',
      quiz('fill id=a accept=x accept=y', 'a ____', '> x'),
      '1 error: The question has 1 answer to give and accept= stands 2 times',
    ],
    ['no blank', quiz('fill id=a accept=x', 'a ___', '> x'), '1 error: A fill question needs a ____'],
    [
      'swallowed blanks',
      quiz('fill id=a accept=x accept=y', 'a (____) and (____) b', '> x'),
      '1 error: Markdown read a ____ as bold',
    ],
    [
      'a blank line of its own',
      quiz('fill id=a accept=x', 'a', '', '____', '', '> x'),
      '1 error: Markdown read a ____ as bold or as a line',
    ],
    ['empty answer', quiz('fill id=a accept="x|"', 'a ____', '> x'), '1 error: accept= holds an empty answer'],
    ['unknown case policy', quiz('fill id=a accept=x case=yes', 'a ____', '> x'), '1 error: case=yes means nothing'],
    [
      'predict without accept',
      quiz('predict id=a', 'a', '> x'),
      '1 error: The question has 1 answer to give and accept= stands 0 times',
    ],
    [
      'order without numbers',
      quiz('order id=a', 'Q', '- a', '- b', '> x'),
      '3 error: An order question needs a numbered list',
    ],
    ['order without list', quiz('order id=a', 'Q', '> x'), '1 error: An order question needs a numbered list'],
    ['order of twins', quiz('order id=a', '1. a', '2. a', '> x'), '2 error: "a" stands there twice'],
    [
      'order item with more',
      quiz('order id=a', '1. a', '   - more', '2. b', '> x'),
      '3 error: An item that is to be put in order is one short text',
    ],
    ['match without table', quiz('match id=a', 'Q', '> x'), '1 error: A match question needs a table of two columns'],
    [
      'match with three columns',
      quiz('match id=a', '| a | b | c |', '| - | - | - |', '| 1 | 2 | 3 |', '| 4 | 5 | 6 |', '> x'),
      '2 error: A match question needs a table of two columns',
    ],
    [
      'match of one pair',
      quiz('match id=a', '| a | b |', '| - | - |', '| 1 | 2 |', '> x'),
      '2 error: A match question needs a table of two columns',
    ],
    ['match of twins', quiz('match id=a', ...table.slice(0, 3), '| 3 | 2 |', '> x'), '2 error: "2" stands there twice'],
    ['bug without line', quiz('bug id=a', ...code), '1 error: A bug question needs line='],
    [
      'bug outside the code',
      quiz('bug id=a line=3', ...code),
      '1 error: line=3 does not name lines of the code, which has 2',
    ],
    ['bug with line 0', quiz('bug id=a line=0', ...code), '1 error: line=0 does not name lines'],
    ['bug backwards', quiz('bug id=a line=2-1', ...code), '1 error: line=2-1 does not name lines'],
    ['bug with a word', quiz('bug id=a line=two', ...code), '1 error: line=two does not name lines'],
    ['bug without code', quiz('bug id=a line=1', 'Q', '> x'), '1 error: The code is missing'],
    [
      'config without rules',
      quiz('config id=a check=dockerfile', ...code),
      '1 error: A config question needs check=KIND and rules=…',
    ],
    [
      'config without check',
      quiz('config id=a rules=dockerfile/x', ...code),
      '1 error: A config question needs check=KIND and rules=…',
    ],
    [
      'unknown language of the code',
      quiz('bug id=a line=1', '```cobol', 'x', '```', '> x'),
      '2 error: "cobol" is no language of listings',
    ],
    ['unclosed fence', '````quiz order id=a\n1. a\n2. b\n> x\n', '1 error: This fence is never closed'],
    ['unclosed code inside', quiz('bug id=a line=1', '> x', '```text', 'one'), '3 error: This fence is never closed'],
    ['an image', quiz('order id=a', '![x](y.png)', '', ...order), '2 error: An image cannot be shown'],
  ])('%s', (_, source, says) => {
    const seen = complaints(source);
    expect(
      seen.filter((one) => one.startsWith(says)),
      seen.join('\n'),
    ).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    [
      'distractor without feedback',
      single('single id=a', '- [x] a', '- [ ] b'),
      '5 warning: This wrong choice has no feedback',
    ],
    [
      'all of the above',
      single('single id=a', '- [ ] b', '  > n', '- [x] All of the above'),
      '6 warning: "All of the above" tests reading skill',
    ],
    [
      '위의 모든 것',
      single('single id=a', '- [ ] b', '  > n', '- [x] 위의 모든 것'),
      '6 warning: "위의 모든 것" tests reading skill',
    ],
  ])('only warned: %s', (_, source, says) => {
    const seen = complaints(source);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.startsWith(says), seen[0]).toBe(true);
    expect(read(source).question).toBeDefined();
  });

  test('Korean says the same things', () => {
    const {problems} = read(single('singel id=a', '- [x] a'));
    expect(problems[0]?.message.ko).toBe('"singel"라는 문제 종류는 없어요. 혹시 single인가요?');
  });

  test('lines are those of the lesson, wherever the fence stands', () => {
    const seen = complaints(`# x\n\n\n${single('single id=a', '- [x] a', '- [ ] b')}`);
    expect(seen).toEqual([expect.stringMatching(/^8 warning/)]);
  });
});

describe('the content hash', () => {
  const hash = (source: string) => read(source).question?.hash ?? 'none';
  const question = single('single id=a', '- [x] one two', '- [ ] b', '  > no');

  test('is short and the same every time', () => {
    expect(hash(question)).toMatch(/^[0-9a-z]{8,13}$/);
    expect(hash(question)).toBe(hash(question));
  });

  test('stays when only white space or the id changes', () => {
    expect(hash(single('single   id=b', '- [x] one   two', '', '- [ ] b', '  > no   '))).toBe(hash(question));
    expect(hash(single('single id=a', '- [x] one', '  two', '- [ ] b', '', '  > no'))).toBe(hash(question));
    expect(hash(quiz('bug id=a line=1', '```text', 'one  ', 'two', '', '```', '> x'))).toBe(
      hash(quiz('bug id=a line=1', ...code)),
    );
  });

  test('changes with words, keys, reasons, explanations, kinds and answers', () => {
    const others = [
      question,
      single('multi id=a', '- [x] one two', '- [ ] b', '  > no'),
      single('single id=a', '- [x] one too', '- [ ] b', '  > no'),
      single('single id=a', '- [ ] one two', '- [x] b', '  > no'),
      single('single id=a', '- [x] one two', '- [ ] b', '  > yes'),
      question.replace('Because', 'Why'),
      question.replace('Which', 'What'),
      quiz('fill id=a accept=x', 'a ____', '> x'),
      quiz('fill id=a accept=y', 'a ____', '> x'),
      quiz('fill id=a accept=y case=exact', 'a ____', '> x'),
      quiz('bug id=a line=1', ...code),
      quiz('bug id=a line=2', ...code),
      quiz('bug id=a line=2', '```text', 'one', '  two', '```', '> x'),
      quiz('order id=a', ...order),
      quiz('match id=a', ...table),
    ].map(hash);
    expect(others).not.toContain('none');
    expect(new Set(others).size).toBe(others.length);
  });
});
