import {describe, expect, test} from 'vitest';
import {readArchive} from '../../../src/validators/stack/archive.ts';
import {stackOf} from '../../../src/validators/stack/assemble.ts';
import {checkStack, isStackText, type StackRule, withStack} from '../../../src/validators/stack/stack.ts';
import {treesOf} from '../../../src/validators/stack/trees.ts';

const project = '-- Dockerfile --\nFROM x\nEXPOSE 80\n-- compose.yaml --\n#\nports: 81\n-- notes.md --\nhi\n';

/** Compares what two files say of a port. */
const portsFit: StackRule = {
  id: 'stack/ports-fit',
  title: {en: 'Ports fit', ko: '포트가 맞아요'},
  why: {en: 'Because.', ko: '이유예요.'},
  reference: 'https://example.com',
  severity: 'warning',
  bad: project,
  good: '',
  *check(stack) {
    for (const {path, text} of treesOf(stack, 'dockerfile')) {
      const message = {en: 'seen', ko: '봤어요'};
      const other = stack.texts.get('compose.yaml')?.indexOf('81') ?? 0;
      const span = {start: text.indexOf('80'), end: text.indexOf('80') + 2};
      yield {
        file: path,
        span,
        message,
        related: [{file: 'compose.yaml', span: {start: other, end: other + 2}, message}],
      };
    }
  },
};

test('a stack knows all paths, reads what is judged, and keeps the texts that rules may want', async () => {
  const stack = await stackOf(readArchive(project));
  expect([...stack.paths]).toEqual(['Dockerfile', 'compose.yaml', 'notes.md']);
  expect(stack.files.map(({path, kind}) => `${kind} ${path}`)).toEqual(['dockerfile Dockerfile']);
  expect([...stack.texts.keys()]).toEqual(['compose.yaml']);
});

test('findings name both files as they are shown, with lines', async () => {
  const stack = await stackOf(readArchive(project), 'web/');
  expect(checkStack(stack, [portsFit])).toMatchObject([
    {
      rule: 'stack/ports-fit',
      severity: 'warning',
      file: 'web/Dockerfile',
      start: {line: 2, column: 8},
      related: [{file: 'web/compose.yaml', start: {line: 2, column: 8}}],
    },
  ]);
});

describe('texts that are kept', () => {
  test.each(['requirements.txt', 'api/requirements-dev.txt', 'requirements/prod.txt', 'pyproject.toml', 'compose.yml'])(
    '%s',
    (path) => expect(isStackText(path)).toBe(true),
  );
  test.each(['docker-compose.prod.yaml', 'manage.py', 'Procfile', 'bin/start.sh', '.python-version', 'runtime.txt'])(
    '%s',
    (path) => expect(isStackText(path)).toBe(true),
  );
  test.each(['views.py', 'notes.txt', 'my-requirements.txt.bak', 'Procfile.dev'])('not %s', (path) => {
    expect(isStackText(path)).toBe(false);
  });
});

test('a mistake that both see is told once, by the rule over several files', async () => {
  const stack = await stackOf(readArchive(project));
  const [found] = checkStack(stack, [{...portsFit, insteadOf: ['dockerfile/port']}]);
  if (found === undefined) throw new Error('nothing found');
  const own = (rule: string, line: number) => ({...found, rule, start: {...found.start, line}});
  const files = [own('dockerfile/port', 2), own('dockerfile/port', 1), own('dockerfile/other', 2)];
  const told = withStack('Dockerfile', files, [found]).map(({rule, start}) => `${rule}:${start.line}`);
  expect(told.sort()).toEqual(['dockerfile/other:2', 'dockerfile/port:1', 'stack/ports-fit:2']);
  expect(withStack('compose.yaml', [], [found])).toEqual([]);
});
