import type {Directive} from '../../syntax/nginx.ts';
import type {Finding} from '../rule.ts';
import {checkDirective} from './checks/directive.ts';
import {checkStructure} from './checks/structure.ts';
import {checkWhole} from './checks/whole.ts';
import {type Complaint, mild, type Topic} from './complaint.ts';
import {forgottenSemicolon, strangeComment} from './semicolon.ts';
import {groundOf, isFilledLater, type NginxTree} from './tree.ts';

const judged = new WeakMap<NginxTree, ReadonlyMap<Topic, readonly Finding[]>>();

/** Everything nginx would refuse or warn of in a file that belongs to one topic. A file is judged once for all rules. */
export function judgedBy(tree: NginxTree, topic: Topic): readonly Finding[] {
  let topics = judged.get(tree);
  if (topics === undefined) {
    topics = grouped(complaints(tree));
    judged.set(tree, topics);
  }
  return topics.get(topic) ?? [];
}

function grouped(all: readonly Complaint[]): ReadonlyMap<Topic, readonly Finding[]> {
  const topics = new Map<Topic, Finding[]>();
  for (const {topic, finding} of all) {
    const list = topics.get(topic);
    if (list === undefined) topics.set(topic, [finding]);
    else list.push(finding);
  }
  return topics;
}

/** Topics that depend on which block a line is in. */
const relative: ReadonlySet<Topic> = new Set<Topic>([
  'argument-count',
  'end-with-semicolon',
  'load-module',
  'location-nesting',
  'right-context',
  'valid-listen',
  'valid-pass',
  'valid-return',
]);

function complaints(tree: NginxTree): readonly Complaint[] {
  const structure = checkStructure(tree);
  const own = tree.file.all.flatMap((directive) => ofDirective(tree, directive, structure.taken));
  const silenced = new Set(structure.complaints.length > 0 ? structure.noise : []);
  const {lost = Number.POSITIVE_INFINITY} = structure;
  const split = new Set(tree.file.problems.flatMap((one) => (one.kind === 'behind-quote' ? [one.word] : [])));
  const loud = own.filter(({topic, directive, finding}) => {
    if (directive?.args.some((word) => split.has(word))) return false;
    if (directive && silenced.has(directive) && (topic === 'right-context' || topic === 'known-directive'))
      return false;
    return finding.span.start < lost || !relative.has(topic);
  });
  const telling = firstOfNewer(loud.filter((one, at) => !isEcho(one, loud[at - 1])));
  const wrong = new Set([
    ...loud.flatMap(({topic, directive}) => (directive && !mild.has(topic) ? [directive] : [])),
    ...tree.file.all.filter((one) => isFilledLater(tree, one)),
  ]);
  const whole = [...checkWhole(tree, wrong, structure.complaints.length > 0)];
  return [...structure.complaints, ...telling, ...whole.filter(({finding}) => finding.span.start < lost)];
}

/** One mistake, one complaint: a swallowed line explains whatever else is wrong with the directive that swallowed it. */
function ofDirective(tree: NginxTree, directive: Directive, taken: ReadonlySet<Directive>): readonly Complaint[] {
  if (taken.has(directive)) return [];
  const all = [...checkDirective(tree, directive, groundOf(tree, directive))];
  const found = isFilledLater(tree, directive) ? all.filter((one) => isOfTheName(directive, one)) : all;
  const wrong = found.filter(({topic}) => !mild.has(topic));
  if (wrong.length === 0) return found;
  const forgotten =
    strangeComment(directive, directive.args.at(-1)?.span ?? directive.span) ?? forgottenSemicolon(tree, directive);
  return forgotten === undefined ? [...found.filter(({topic}) => mild.has(topic)), ...wrong.slice(0, 1)] : [forgotten];
}

/** What stays true whatever the environment puts in place of the arguments; a name may come from there itself. */
const isOfTheName = ({name}: Directive, {topic}: Complaint) =>
  !name.value.includes('$') && (topic === 'known-directive' || topic === 'right-context');

/** That a name needs a newer nginx is said once for each name. */
function firstOfNewer(all: readonly Complaint[]): readonly Complaint[] {
  const told = new Set<string>();
  return all.filter(({topic, finding: {message}}) => {
    if (topic !== 'newer-directive') return true;
    const again = told.has(message.en);
    told.add(message.en);
    return !again;
  });
}

/** Lines side by side in the wrong block have one reason: the first speaks for all. */
function isEcho({topic, directive}: Complaint, before: Complaint | undefined): boolean {
  return (
    topic === 'right-context' && before?.topic === 'right-context' && directive?.parent === before.directive?.parent
  );
}
