import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Code} from 'mdast';
import {describe, expect, test} from 'vitest';
import {parseExercise} from '../../src/course/exercise-file.ts';
import {parseGlossary} from '../../src/course/glossary.ts';
import {parseLesson} from '../../src/course/parse.ts';
import {loadValidators} from '../../src/io/lessons.ts';
import {questionKinds} from '../../src/quiz/question.ts';
import {languages} from '../../src/text/language.ts';
import {parseMarkdown} from '../../src/text/markdown.ts';
import {Problems, problemLine} from '../../src/text/problem.ts';

const files = {en: 'lessons.md', ko: 'lessons.ko.md'};

/** What the guide for authors shows is what drydock reads. */
describe.each(languages)('the guide for authors (%s)', (language) => {
  const text = readFileSync(join(import.meta.dirname, '../../docs', files[language]), 'utf8');
  const fences = parseMarkdown(text, new Problems(files[language])).root.children.filter(
    (node): node is Code => node.type === 'code',
  );
  const example = (lang: string, begins = '') => {
    const found = fences.filter((fence) => fence.lang === lang && fence.value.startsWith(begins));
    expect(found).toHaveLength(1);
    return found[0]?.value ?? '';
  };

  test('shows a lesson that can be read', () => {
    const source = {path: files[language], text: example('markdown'), language, id: 'example', number: 1};
    const {lesson, problems} = parseLesson(source);
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual([]);
    expect(lesson?.pages.map(({blocks, questions}) => [blocks.length > 0, questions.length])).toEqual([
      [true, 0],
      [true, 1],
    ]);
  });

  test('shows an exercise that can be read', async () => {
    const source = {
      path: files[language],
      text: example('yaml', 'title:'),
      id: 'example',
      lesson: 'example',
      start: {},
      solution: {},
    };
    const {exercise, problems} = parseExercise(source, await loadValidators());
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual([]);
    expect(exercise?.goals).toHaveLength(1);
  });

  test('shows a glossary that can be read', () => {
    const problems = new Problems('glossary.yaml');
    const source = {path: 'glossary.yaml', text: example('yaml', '- en:')};
    expect(parseGlossary(source, new Map([['first-image', ['image']]]), problems)).toHaveLength(1);
    expect(problems.list).toEqual([]);
  });

  test('names every kind of question', () => {
    expect(questionKinds.filter((kind) => !text.includes(`| \`${kind}\` |`))).toEqual([]);
  });
});
