import {particle} from '../../../text/particle.ts';
import type {Dotenv} from '../../dotenv/tree.ts';
import {variablesRead} from '../environment.ts';
import type {StackRule} from '../stack.ts';
import {treesOf} from '../trees.ts';

/** What the template lists is set in the `.env` beside it. */
export const envKeysOfExample: StackRule = {
  id: 'stack/env-keys-of-example',
  title: {en: 'All keys of .env.example are set', ko: '.env.example의 키가 모두 있어요'},
  why: {
    en: '`.env.example` is the list of variables that the project needs. A key that is there and not in `.env` makes the program stop at its start, or run with a default nobody chose.',
    ko: '`.env.example`은 프로젝트에 필요한 변수의 목록이에요. 거기에는 있고 `.env`에는 없는 키가 있으면 프로그램이 시작하다 멈추거나, 아무도 고르지 않은 기본값으로 돌아가요.',
  },
  learn: 'whole-stack#keys',
  reference: 'https://12factor.net/config',
  severity: 'warning',
  bad: '-- .env.example --\nDEBUG=\nDB_HOST=\n-- .env --\nDEBUG=False\n',
  good: '-- .env.example --\nDEBUG=\nDB_HOST=\n-- .env --\nDEBUG=False\nDB_HOST=db\n',
  *check(stack) {
    const files = treesOf(stack, 'dotenv');
    // Of those that the settings cannot do without, env-keys-defined speaks.
    const needed = new Set(variablesRead(stack).flatMap(({name, need}) => (need === 'required' ? [name] : [])));
    for (const {path, tree} of files) {
      const last = tree.assignments.at(-1);
      if (!/(?:^|\/)\.env$/.test(path) || last === undefined) continue;
      const template = files.find((one) => one.tree.role === 'template' && one.path.startsWith(`${path}.`));
      const here = keysOf(tree);
      const missing = template && [...keysOf(template.tree)].filter((key) => !here.has(key) && !needed.has(key));
      const [first] = missing ?? [];
      const there = template?.tree.assignments.find(({key}) => key.text === first);
      if (template === undefined || missing === undefined || first === undefined || there === undefined) continue;
      const listed =
        missing
          .slice(0, 5)
          .map((key) => `\`${key}\``)
          .join(', ') + (missing.length > 5 ? ' …' : '');
      yield {
        file: path,
        span: last.key.span,
        message: {
          en: `\`${template.path}\` lists ${listed}, which this file does not set. Add ${missing.length === 1 ? 'it' : 'them'}, or take ${missing.length === 1 ? 'it' : 'them'} out of the list.`,
          ko: `\`${template.path}\`에 있는 ${particle(listed, '이/가')} 이 파일에는 없어요. 추가하거나, 필요 없다면 목록에서 지우세요.`,
        },
        related: [
          {file: template.path, span: there.key.span, message: {en: 'It is listed here.', ko: '여기에 적혀 있어요.'}},
        ],
      };
    }
  },
};

function keysOf({assignments}: Dotenv): ReadonlySet<string> {
  return new Set(assignments.map(({key}) => key.text).filter((key) => key !== ''));
}
