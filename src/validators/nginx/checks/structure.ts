import {around, type Directive, type Problem, type Word} from '../../../syntax/nginx.ts';
import type {Complaint} from '../complaint.ts';
import {meaningsOf} from '../facts.ts';
import {groundInside, mayStand} from '../place.ts';
import {forgottenSemicolon, missingSemicolon, strangeComment, swallowedName} from '../semicolon.ts';
import {groundOf, type NginxTree} from '../tree.ts';
import {checkLocation} from './location.ts';
import {
  badSign,
  behindQuote,
  byteOrderMark,
  noBrace,
  openBlock,
  openQuote,
  outOfPlace,
  tooLong,
  unterminated,
} from './structure-messages.ts';

/** What is wrong with `;`, braces and quotes. */
export interface Structure {
  readonly complaints: readonly Complaint[];
  /** Directives that a complaint has already been made about. */
  readonly taken: ReadonlySet<Directive>;
  /** Directives that may stand in the wrong block only because a brace is missing or too many. */
  readonly noise: readonly Directive[];
  /** From here on blocks are not what they look like. */
  readonly lost?: number;
}

/** Reads off what nginx's reader stumbles over. Of several mistakes with braces only the first is told: the rest may be its echo. */
export function checkStructure(tree: NginxTree): Structure {
  const {file} = tree;
  const complaints: Complaint[] = [];
  const taken = new Set<Directive>();
  let braces: Complaint | undefined;
  const [first] = file.all;
  if (first && (tree.marked || file.text.startsWith('\uFEFF'))) {
    complaints.push(byteOrderMark(first));
    taken.add(first);
  }
  for (const directive of file.all) {
    const complaint = checkEnd(tree, directive);
    if (complaint === undefined) continue;
    taken.add(directive);
    const structural = complaint.topic === 'balanced-braces' || directive.end === '{';
    if (structural && braces !== undefined) continue;
    if (structural) braces = complaint;
    complaints.push(complaint);
  }
  const misplaced = misplacedDirectives(tree);
  for (const problem of file.problems) {
    // Thousands of open blocks have one reason, and the first tells it.
    if (braces !== undefined && (problem.kind === 'open-block' || problem.kind === 'stray')) continue;
    const complaint = ofProblem(tree, problem, misplaced);
    if (problem.kind === 'unterminated') taken.add(problem.directive);
    if (complaint.topic !== 'balanced-braces') complaints.push(complaint);
    else if (braces === undefined) {
      braces = complaint;
      complaints.push(complaint);
    }
  }
  const noise =
    braces === undefined && !hasQuoteTrouble(complaints) ? [] : [...misplaced, ...looseEntries(tree, braces)];
  const told = complaints.map((one) => (one === braces ? withMisplaced(one, misplaced) : one));
  return {complaints: firstQuote(told), taken, noise, ...(braces && {lost: braces.finding.span.start})};
}

const hasQuoteTrouble = (complaints: readonly Complaint[]) => complaints.some(({topic}) => topic === 'closed-quotes');

/** A mistake with braces shows first where a line is in the wrong block: nginx names that one. */
function withMisplaced(complaint: Complaint, [first]: readonly Directive[]): Complaint {
  const {finding} = complaint;
  const known = (finding.related ?? []).some(({span}) => span.start === first?.name.span.start);
  if (first === undefined || known || first === complaint.directive) return complaint;
  return {...complaint, finding: {...finding, related: [...(finding.related ?? []), outOfPlace(first)]}};
}

/** The lines of a `map` or `geo` whose `{` is missing look like directives nobody knows. */
function looseEntries({file}: NginxTree, braces: Complaint | undefined): readonly Directive[] {
  const block = braces?.directive;
  if (block === undefined || groundInside(block.name.value, 'http') !== 'entries') return [];
  return file.all.filter(
    ({span, parent, name}) =>
      span.start > block.span.start && parent === block.parent && meaningsOf(name.value).length === 0,
  );
}

/** Behind a quote that is not closed nothing is read, so braces are open there and nobody is to blame. */
function firstQuote(complaints: readonly Complaint[]): readonly Complaint[] {
  const quote = complaints.find(({topic}) => topic === 'closed-quotes');
  if (quote === undefined) return complaints;
  return complaints.filter((one) => one === quote || one.finding.span.start < quote.finding.span.start);
}

/** Also directives that have become lines of an unclosed `map`. */
function misplacedDirectives(tree: NginxTree): readonly Directive[] {
  const unclosed = new Set(tree.file.problems.flatMap((one) => (one.kind === 'open-block' ? [one.directive] : [])));
  return tree.file.all.filter((directive) => {
    const ground = groundOf(tree, directive);
    const {value} = directive.name;
    if (
      value === 'location' &&
      directive.block !== undefined &&
      [...checkLocation(directive)].some(({topic}) => topic === 'location-nesting')
    )
      return true;
    if (ground === 'entries' && directive.parent && unclosed.has(directive.parent)) return meaningsOf(value).length > 0;
    return ground !== 'entries' && ground !== 'unknown' && meaningsOf(value).length > 0 && !mayStand(value, ground);
  });
}

/** A `{` where a `;` is due, or the other way round. */
function checkEnd(tree: NginxTree, directive: Directive): Complaint | undefined {
  const ground = groundOf(tree, directive);
  const {end, name} = directive;
  if (ground === 'unknown' || end === 'missing') return undefined;
  if (ground === 'entries') return end === '{' ? braceInEntries(tree, directive) : undefined;
  const here = meaningsOf(name.value).find((one) => one.in.includes('any') || one.in.includes(ground));
  if (here === undefined) return end === '{' ? brokenByBrace(directive) : undefined;
  if (end === '{' && name.value === 'server' && directive.args.length === 0 && here.block !== true && directive.parent)
    return openBlock(directive.parent, [directive]);
  if (end === '{' && here.block !== true)
    return forgottenSemicolon(tree, directive) ?? regexWithBraces(directive) ?? noBrace(directive, 'unwanted');
  if (end === ';' && here.block === true)
    return noBrace(directive, 'missing', swallowedName(tree, directive, 'any word'));
  return undefined;
}

/** `map` and its like hold no blocks: a `}` is missing before this one. */
function braceInEntries(tree: NginxTree, directive: Directive): Complaint {
  const {parent} = directive;
  const next = swallowedName(tree, directive, 'any word');
  if (next !== undefined) return missingSemicolon(directive, next);
  const regex = regexWithBraces(directive);
  if (regex !== undefined) return regex;
  return parent === undefined ? noBrace(directive, 'unwanted') : openBlock(parent, [directive]);
}

/** `4}/` is what is left of `location ~ ^/[0-9]{4}/ {` when the regular expression has no quotes. */
function brokenByBrace(directive: Directive): Complaint | undefined {
  const {parent} = directive;
  return parent !== undefined && /^\d+,?\d*\}/.test(directive.name.value) ? regexWithBraces(parent) : undefined;
}

/** Is the `{` of a directive part of a regular expression without quotes? */
function regexWithBraces(directive: Directive): Complaint | undefined {
  const last = directive.args.at(-1);
  if (last === undefined || last.quote !== undefined || !/[)\]\w.]$/.test(last.value) || directive.end !== '{')
    return undefined;
  const child = directive.block?.[0]?.name;
  if (child === undefined || child.span.start !== last.span.end + 1 || !/^\d+(?:,\d*)?\}/.test(child.value))
    return undefined;
  return quoteRegex(directive, last, child);
}

function quoteRegex(directive: Directive, last: Word, rest: Word): Complaint {
  const whole = `${last.text}{${rest.text}`;
  return {
    topic: 'quote-regex-with-braces',
    directive,
    finding: {
      span: {start: last.span.start, end: rest.span.end},
      message: {
        en: `nginx takes the \`{\` in \`${whole}\` for the beginning of the block. A regular expression with braces needs quotes: \`"${whole}"\`.`,
        ko: `nginx는 \`${whole}\` 속의 \`{\`를 블록의 시작으로 읽어요. 중괄호가 들어간 정규식은 \`"${whole}"\`처럼 따옴표로 감싸세요.`,
      },
      fix: {
        edits: [
          {span: {start: last.span.start, end: last.span.start}, text: '"'},
          {span: {start: rest.span.end, end: rest.span.end}, text: '"'},
        ],
      },
    },
  };
}

function ofProblem(tree: NginxTree, problem: Problem, misplaced: readonly Directive[]): Complaint {
  switch (problem.kind) {
    case 'stray':
      return badSign(problem, misplaced);
    case 'unterminated':
      return (
        strangeComment(problem.directive, problem.stop) ?? forgottenIn(tree, problem.directive) ?? unterminated(problem)
      );
    case 'behind-quote':
      return behindQuote(problem.word, problem.span);
    case 'open-quote':
      return openQuote(problem.span, tree.file.text.length);
    case 'open-block':
      return openBlock(misplaced[0]?.parent ?? blamed(tree, problem.directive), misplaced, tree.file.text.length);
    case 'too-long':
      return tooLong(problem.span, problem.what);
  }
}

function forgottenIn(tree: NginxTree, directive: Directive): Complaint | undefined {
  const next = swallowedName(tree, directive);
  return next && missingSemicolon(directive, next);
}

/** Which of the blocks that are open at the end lacks its `}`: the innermost one whose lines were not indented as its own. */
function blamed(tree: NginxTree, innermost: Directive): Directive {
  const column = ({span}: Directive) => span.start - (tree.file.text.lastIndexOf('\n', span.start - 1) + 1);
  for (const block of [innermost, ...around(innermost)].slice(0, 50)) {
    const children = block.block ?? [];
    if (
      children.some(
        (child) =>
          column(child) <= column(block) && tree.file.text.slice(block.head.end, child.span.start).includes('\n'),
      )
    )
      return block;
  }
  return innermost;
}
