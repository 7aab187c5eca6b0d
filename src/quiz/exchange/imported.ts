import type {Code} from 'mdast';
import type {Text} from '../../text/language.ts';
import {parseMarkdown} from '../../text/markdown.ts';
import {type ContentProblem, Problems} from '../../text/problem.ts';
import {contentHash} from '../hash.ts';
import {parseQuiz} from '../parse.ts';
import {fenceText, type Imported} from './fence-text.ts';

/** What a person has to know of one question that came from another program. */
export interface ImportRemark {
  /** In the file it came from, from 1. */
  readonly line: number;
  /** left-out: not taken over. changed: taken over with a loss. to-write: the lesson wants it. advice: it would be better. */
  readonly kind: 'left-out' | 'changed' | 'to-write' | 'advice';
  readonly message: Text;
}

/** A question without what only its place in a lesson gives it. */
type Unplaced = Without<Imported>;
type Without<Asked> = Asked extends Imported ? Omit<Asked, 'hash' | 'line'> : never;

/** A question found in a file, its id not yet made unique; undefined: left out, a remark says why. */
export interface Found {
  readonly line: number;
  readonly question: Unplaced | undefined;
  readonly remarks: readonly ImportRemark[];
  /** It asks nothing: not even a question that cannot be taken over. */
  readonly isText?: true;
}

/** Fences ready to be pasted into a lesson, and everything that is not as it was. */
export interface Import {
  /** Empty when nothing came over. */
  readonly text: string;
  /** How many questions came over. */
  readonly count: number;
  /** How many there were. */
  readonly seen: number;
  readonly remarks: readonly ImportRemark[];
}

/**
 * Writes what was found as fences, each with an id of its own, and reads every fence as a lesson would: what the lesson
 * says of it, and what did not come back as it was, is among the remarks.
 */
export function importOf(found: readonly Found[]): Import {
  const taken = new Set<string>();
  const remarks: ImportRemark[] = [];
  const fences = found.flatMap(({line, question, remarks: own}) => {
    remarks.push(...own);
    if (question === undefined) return [];
    const id = freeId(question.id, taken);
    taken.add(id);
    if (id !== question.id) remarks.push({line, kind: 'changed', message: idTwice(question.id, id)});
    const wanted: Imported = {...question, id, hash: '', line};
    const fence = fenceText(wanted);
    remarks.push(...judged(fence, wanted));
    return [fence];
  });
  const seen = found.filter(({isText}) => isText !== true).length;
  return {text: fences.join('\n'), count: fences.length, seen, remarks: remarks.toSorted((a, b) => a.line - b.line)};
}

/** A name for a question from its title or, without one, its text; `question-N` where that has no Latin letter or digit. */
export function idFrom(title: string, number: number): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const id = words.slice(0, 6).join('-').slice(0, 48).replace(/-$/, '');
  return id === '' ? `question-${number}` : id;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = id; ; number++) {
    if (!taken.has(free)) return free;
    free = `${id}-${number}`;
  }
}

function judged(fence: string, wanted: Imported): readonly ImportRemark[] {
  const problems: ContentProblem[] = [];
  const markdown = parseMarkdown(fence, new Problems('', problems));
  const node = markdown.root.children.find((one): one is Code => one.type === 'code');
  const read = node && parseQuiz(node, markdown);
  const said = problems.map(({severity, message}) => ({
    line: wanted.line,
    kind: severity === 'error' ? ('to-write' as const) : ('advice' as const),
    message,
  }));
  const same = read !== undefined && read.hash === contentHash(wanted);
  const distinct = said.filter(({message}, at) => said.findIndex((one) => one.message.en === message.en) === at);
  return same ? distinct : [...distinct, {line: wanted.line, kind: 'changed', message: notAsItWas}];
}

function idTwice(id: string, other: string): Text {
  return {
    en: `the id ${id} stands there twice: this question is called ${other}. Give it a telling name.`,
    ko: `id ${id}가 두 번 나와서 이 문제는 ${other}로 바꿨어요. 알아보기 좋은 이름을 붙이세요.`,
  };
}

const notAsItWas: Text = {
  en: 'Markdown could not say all of it exactly as it was. Hold it against the original.',
  ko: '마크다운으로는 똑같이 옮길 수 없는 부분이 있어요. 원본과 비교해 보세요.',
};
