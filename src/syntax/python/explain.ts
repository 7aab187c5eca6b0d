import type {ProblemKind, PythonProblem} from './problem.ts';
import type {Scanned, Token} from './scan.ts';

/** Where the grammar broke, and what the parser says of it. */
export interface Refusal {
  readonly kind: 'refused';
  readonly offset: number;
  readonly message: string;
}

/** The words around the place where the grammar broke. */
interface Place {
  readonly text: string;
  readonly message: string;
  readonly tokens: readonly Token[];
  /** The index of the token that does not fit. */
  readonly at: number;
  /** The index of the first token of its statement. */
  readonly first: number;
}

const keywords = new Set(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield False None True'.split(
    ' ',
  ),
);
/** Words that may begin a value although they are keywords. */
const values = new Set(['False', 'None', 'True', 'not', 'lambda', 'await', 'yield']);

/** The problem in the learner's words: which kind of mistake it is, and where. */
export function explain(text: string, {tokens}: Scanned, {offset, message}: Refusal): PythonProblem {
  const found = tokens.findIndex((token) => token.start >= offset && token.kind !== 'dedent');
  const there = found === -1 ? tokens.length - 1 : found;
  const at = message === 'unexpected indent' && tokens[there - 1]?.kind === 'indent' ? there - 1 : there;
  let first = at;
  while (first > 0 && !isBreak(tokens[first - 1])) first--;
  const place: Place = {text, message, tokens, at, first};
  for (const look of looks) {
    const problem = look(place);
    if (problem !== undefined) return problem;
  }
  return problemAt(place, 'other', at);
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'newline' || token.kind === 'indent' || token.kind === 'dedent';
}

type Look = (place: Place) => PythonProblem | undefined;

const looks: readonly Look[] = [
  ({tokens, at, ...place}) =>
    tokens[at]?.kind === 'indent' && !/indented block/.test(place.message)
      ? problemAt({tokens, at, ...place}, 'unexpected-indent', at)
      : undefined,
  (place) => (/indented block/.test(place.message) ? expectedIndent(place) : undefined),
  printStatement,
  equals,
  (place) =>
    word(place, place.first) === 'except' && word(place, place.at) === ','
      ? problemAt(place, 'except-comma', place.at)
      : undefined,
  (place) =>
    /^Expected ':'/.test(place.message)
      ? problemAt(place, 'expected-colon', place.at, word(place, header(place)))
      : undefined,
  (place) =>
    /cannot (?:assign|delete)|illegal expression|illegal target/.test(place.message) ? assignTo(place) : undefined,
  byMessage,
  blockWord,
  (place) =>
    word(place, place.at) === '' || endsHere(place)
      ? problemAt(place, 'unexpected-end', place.at, word(place, place.at - 1))
      : undefined,
  missingComma,
  (place) => (keywords.has(word(place, place.at)) ? problemAt(place, 'keyword-name', place.at) : undefined),
];

function word({text, tokens}: Place, at: number): string {
  const token = tokens[at];
  return token === undefined || isBreak(token) ? '' : text.slice(token.start, token.end);
}

function problemAt(place: Place, kind: ProblemKind, at: number, said = word(place, at)): PythonProblem {
  const token = place.tokens[at];
  const end = token === undefined || token.kind === 'newline' ? token?.start : token.end;
  return {kind, span: {start: token?.start ?? 0, end: end ?? 0}, word: said};
}

function endsHere({tokens, at}: Place): boolean {
  return isBreak(tokens[at]) || tokens[at]?.kind === 'end';
}

/** The first word of the statement that opens a block, `async` looked through. */
function header(place: Place): number {
  return word(place, place.first) === 'async' ? place.first + 1 : place.first;
}

function expectedIndent(place: Place): PythonProblem {
  let before = place.at - 1;
  while (before > 0 && isBreak(place.tokens[before])) before--;
  let first = before;
  while (first > 0 && !isBreak(place.tokens[first - 1])) first--;
  const opening = place.tokens[first];
  const said = word({...place, first}, header({...place, first}));
  if (place.tokens[place.at]?.kind === 'end') return problemAt(place, 'expected-indent', first, said);
  const problem = problemAt(place, 'expected-indent', place.at, said);
  return opening === undefined ? problem : {...problem, other: {start: opening.start, end: opening.end}};
}

/** `print "x"`, `exec "x"`: statements of Python 2. */
function printStatement(place: Place): PythonProblem | undefined {
  const said = word(place, place.at - 1);
  if ((said !== 'print' && said !== 'exec') || !startsValue(place, place.at)) return undefined;
  return problemAt(place, said === 'print' ? 'print-statement' : 'exec-statement', place.at - 1);
}

/** One `=` where a comparison is meant: in a condition. */
function equals(place: Place): PythonProblem | undefined {
  if (word(place, place.at) !== '=') return undefined;
  if ((place.tokens[place.at]?.depth ?? 0) > 0) return problemAt(place, 'equals-in-brackets', place.at - 1);
  const inCondition = /^(?:if|elif|while|assert|return|not)$/.test(word(place, place.first));
  return inCondition ? problemAt(place, 'equals-in-condition', place.at) : assignTo(place);
}

function assignTo(place: Place): PythonProblem {
  const first = place.tokens[place.first];
  const sign = place.tokens.findIndex(
    (token, at) => at > place.first && /^(?:[^=!<>]?|\*\*|\/\/|<<|>>)=$/.test(word(place, at)) && token.depth === 0,
  );
  const last = place.tokens[(sign < 0 || sign > place.at + 1 ? place.at : sign) - 1] ?? first;
  if (first === undefined || last === undefined) return problemAt(place, 'other', place.at);
  const span = {start: first.start, end: Math.max(first.end, last.end)};
  return {kind: 'assign-to', span, word: place.text.slice(span.start, span.end)};
}

const said: readonly (readonly [RegExp, ProblemKind])[] = [
  [/positional argument follows/, 'positional-after-keyword'],
  [/follows default|var-keyword|\/ must be|may appear only once|bare \*/, 'default-order'],
  [/f-string|t-string/, 'bad-f-string'],
  [/bytes/, 'bad-bytes'],
  [/duplicate argument|repeated/, 'duplicate-argument'],
];

function byMessage(place: Place): PythonProblem | undefined {
  const found = said.find(([pattern]) => pattern.test(place.message));
  return found && problemAt(place, found[1], place.at);
}

/** `else` and its like, without what they belong to. */
function blockWord(place: Place): PythonProblem | undefined {
  const lonely = /^(?:else|elif|except|finally)$/.test(word(place, place.at));
  return lonely && place.at === place.first ? problemAt(place, 'else-without-if', place.at) : undefined;
}

/** Two values side by side inside brackets; the place is behind the first, where the comma should stand. */
function missingComma(place: Place): PythonProblem | undefined {
  const before = place.tokens[place.at - 1];
  if (before === undefined || before.depth === 0 || !endsValue(place, place.at - 1) || !startsValue(place, place.at))
    return undefined;
  return {kind: 'missing-comma', span: {start: before.start, end: before.end}, word: word(place, place.at)};
}

function startsValue(place: Place, at: number): boolean {
  const kind = place.tokens[at]?.kind;
  const written = word(place, at);
  if (kind === 'name') return !keywords.has(written) || values.has(written);
  return kind === 'number' || kind === 'string' || /^[([{~]$/.test(written);
}

function endsValue(place: Place, at: number): boolean {
  const kind = place.tokens[at]?.kind;
  const written = word(place, at);
  if (kind === 'name') return !keywords.has(written) || /^(?:False|None|True)$/.test(written);
  return kind === 'number' || kind === 'string' || /^[)\]}]$/.test(written);
}
