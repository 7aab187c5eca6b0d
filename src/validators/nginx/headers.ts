import type {Directive} from '../../syntax/nginx.ts';
import {hasUnknownInclude, levels, named} from './level.ts';
import type {NginxTree} from './tree.ts';

/** The request headers that reach the program behind a location. */
export type SentHeaders =
  /** An included file that nobody sees here may set them. */
  | {readonly kind: 'unknown'}
  | {
      readonly kind: 'known';
      /** By name in small letters. `undefined`: a file that comes with nginx sets it. */
      readonly values: ReadonlyMap<string, string | undefined>;
      /** The lines in force; none when the headers are nginx's own. */
      readonly lines: readonly Directive[];
      /** The lines of the levels around it that nginx drops, because this level has lines of its own. */
      readonly dropped: readonly Directive[];
    };

/**
 * The headers of `proxy_set_header` (or `grpc_set_header`) in force in a block. nginx takes them from the innermost
 * level that sets any, and forgets those of all levels around it.
 */
export function sentHeaders(tree: NginxTree, block: Directive | undefined, name = 'proxy_set_header'): SentHeaders {
  const found = levels(tree, block);
  const at = found.findIndex(
    (level) => named(level, name).length > 0 || givesHeaders(level) || hasUnknownInclude(level),
  );
  const level = found[at];
  const open = tree.context !== 'http' && tree.context !== 'main';
  if (level === undefined) return open ? {kind: 'unknown'} : {kind: 'known', values: new Map(), lines: [], dropped: []};
  // The block that includes a snippet may set more beside it.
  if (hasUnknownInclude(level) || (open && at === found.length - 1)) return {kind: 'unknown'};
  const lines = named(level, name);
  const own = lines.map(({args}) => [(args[0]?.value ?? '').toLowerCase(), args[1]?.value] as const);
  const given = givesHeaders(level) ? packaged.map((header) => [header, undefined] as const) : [];
  const dropped = found.slice(at + 1).flatMap((outer) => named(outer, name));
  return {kind: 'known', values: new Map([...given, ...own]), lines, dropped};
}

/** Debian's `proxy_params` sets these four in every version; how it writes Host has changed. */
const packaged = ['host', 'x-real-ip', 'x-forwarded-for', 'x-forwarded-proto'];

function givesHeaders(level: readonly Directive[]): boolean {
  return named(level, 'include').some(({args}) => /(?:^|\/)proxy_params$/.test(args[0]?.value ?? ''));
}
