import {type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError} from 'yaml';
import type {z} from 'zod';
import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import type {Problems} from '../text/problem.ts';
import {issueText, pathText} from './yaml-issue.ts';

/** YAML of an author that has passed the door. */
export interface Admitted<Value> {
  readonly value: Value;
  /** The line a part stands on; the nearest part around it when it is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The line the first line of a text stands on: below its key when it is a block (|). */
  readonly textLineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads YAML and checks its shape; undefined when something is wrong, all of it said with its line. */
export function readYaml<Value>(
  schema: z.ZodType<Value>,
  source: string,
  problems: Problems,
): Admitted<Value> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, {lineCounter: lines, prettyErrors: false, stringKeys: true});
  for (const error of document.errors) problems.error(lines.linePos(error.pos[0]).line, syntaxText(error));
  if (document.errors.length > 0) return undefined;
  const plain = toPlain(document, problems);
  if (plain === undefined) return undefined;
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  const textLineOf = (path: readonly PropertyKey[]) => firstLine(document, path, lines) ?? lineOf(path);
  const result = schema.safeParse(plain.value, {reportInput: true});
  if (result.success) return {value: result.data, lineOf, textLineOf};
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') problems.error(lineOf(issue.path), issueText(issue));
    else
      for (const key of issue.keys)
        problems.error(lineOf([...issue.path, key]), unknownKey(key, plain.value, issue.path));
  }
  return undefined;
}

/** Aliases can make a small file explode; the library refuses by throwing. */
function toPlain(document: Document, problems: Problems): {readonly value: unknown} | undefined {
  try {
    return {value: document.toJS()};
  } catch {
    problems.error(1, noAliases);
    return undefined;
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : keyOf(document, path.slice(0, length));
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The key of a part when it stands in a map, which is where its author looks first; else the part itself. */
function keyOf(document: Document, path: readonly PropertyKey[]): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return document.getIn(path, true);
  return parent.items.find(({key}) => isScalar(key) && key.value === path.at(-1))?.key;
}

function firstLine(document: Document, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return lines.linePos(node.range[0]).line + (isBlock ? 1 : 0);
}

const noAliases: Text = {
  en: 'The aliases (*name) of this file cannot be resolved: write the texts out.',
  ko: '이 파일의 별칭(*이름)을 풀 수 없어요. 내용을 그대로 쓰세요.',
};

function unknownKey(key: string, root: unknown, path: readonly PropertyKey[]): Text {
  const at = pathText(path);
  const where = at === '' ? '' : ` in ${at}`;
  const others = knownKeys.filter((known) => known !== key && !has(root, path, known));
  const meant = nearest(key, others);
  return {
    en: `The key "${key}"${where} means nothing here${meant === undefined ? ': take it out.' : `: did you mean ${meant}?`}`,
    ko: `${at === '' ? '' : `${at}에서 `}"${key}" 키는 쓰지 않아요.${meant === undefined ? ' 지우세요.' : ` 혹시 ${meant}인가요?`}`,
  };
}

const knownKeys = [
  ...[
    'title',
    'summary',
    'minutes',
    'task',
    'files',
    'path',
    'kind',
    'goals',
    'id',
    'file',
    'rules',
    'rule',
    'options',
  ],
  ...['hints', 'debrief', 'now', 'without', 'interview', 'question', 'answer'],
];

function has(root: unknown, path: readonly PropertyKey[], key: string): boolean {
  const parent = path.reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), root);
  return isRecord(parent) && key in parent;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function syntaxText({code, message}: YAMLError): Text {
  const known = syntaxTexts[code];
  if (known !== undefined) return known;
  const detail = message.split('\n', 1)[0] ?? '';
  return {
    en: `This is not YAML: ${detail}. Texts with ": ", " #", or special first characters need quotes or a block (|).`,
    ko: `YAML로 읽을 수 없어요(${detail}). ": "나 " #"이 들어가거나 특수 문자로 시작하는 글은 따옴표나 블록(|)으로 쓰세요.`,
  };
}

const syntaxTexts: Partial<Record<YAMLError['code'], Text>> = {
  DUPLICATE_KEY: {
    en: 'This key stands twice in the same place: keep one.',
    ko: '같은 자리에 같은 키가 두 번 나와요. 하나만 남기세요.',
  },
  TAB_AS_INDENT: {
    en: 'YAML is indented with blanks, never with tabs.',
    ko: 'YAML은 탭이 아니라 공백으로 들여 써야 해요.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'This text holds ": ", which YAML reads as a key: put it in quotes or into a block (|).',
    ko: '글 안의 ": "를 YAML이 키로 읽었어요. 따옴표로 감싸거나 블록(|)으로 쓰세요.',
  },
  BAD_SCALAR_START: {
    en: 'A text may not begin with this character (a backtick, @ or %): put it in quotes or into a block (|).',
    ko: '글이 이 글자(백틱, @, %)로 시작할 수 없어요. 따옴표로 감싸거나 블록(|)으로 쓰세요.',
  },
};
