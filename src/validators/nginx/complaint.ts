import type {Directive} from '../../syntax/nginx.ts';
import type {Span} from '../../syntax/span.ts';
import type {Text} from '../../text/language.ts';
import type {Finding} from '../rule.ts';

/** The rules that nginx's own refusals and warnings are sorted into, without `nginx/`. */
export type Topic =
  | 'argument-count'
  | 'balanced-braces'
  | 'closed-quotes'
  | 'defined-elsewhere'
  | 'defined-names'
  | 'end-with-semicolon'
  | 'events-section'
  | 'known-directive'
  | 'known-variable'
  | 'listen-http2'
  | 'load-module'
  | 'location-nesting'
  | 'newer-directive'
  | 'no-byte-order-mark'
  | 'no-duplicate'
  | 'no-obsolete-directive'
  | 'no-repeated-value'
  | 'no-ssl-on'
  | 'one-balancing-method'
  | 'one-default-server'
  | 'quote-regex-with-braces'
  | 'right-context'
  | 'short-words'
  | 'ssl-certificate'
  | 'unique-location'
  | 'unique-server-name'
  | 'upstream-servers'
  | 'valid-condition'
  | 'valid-entry'
  | 'valid-listen'
  | 'valid-parameter'
  | 'valid-pass'
  | 'valid-regex'
  | 'valid-return'
  | 'valid-rewrite'
  | 'valid-value'
  | 'valid-zone'
  | 'whole-network';

/** Topics that nginx only warns of, or that only one of the versions has something to say about. */
export const mild: ReadonlySet<Topic> = new Set<Topic>([
  'defined-elsewhere',
  'listen-http2',
  'load-module',
  'newer-directive',
  'no-obsolete-directive',
  'no-repeated-value',
  'no-ssl-on',
  'one-balancing-method',
  'unique-server-name',
  'whole-network',
]);

/** What is wrong in one place, and which rule speaks of it. */
export interface Complaint {
  readonly topic: Topic;
  readonly finding: Finding;
  /** The directive it is about, where it is about one. */
  readonly directive?: Directive;
}

/** A complaint about a stretch of a directive. */
export function complain(topic: Topic, directive: Directive, {span}: {readonly span: Span}, message: Text): Complaint {
  return {topic, directive, finding: {span, message}};
}
