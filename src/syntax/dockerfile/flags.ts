import type {Flag, Instruction} from '../dockerfile.ts';
import type {Problem, ProblemCode} from './problem.ts';

type Kind = 'boolean' | 'text' | 'texts';

/** The flags each instruction takes; instructions that are not here take none. */
export const flagKinds: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  ADD: {
    chown: 'text',
    chmod: 'text',
    link: 'boolean',
    'keep-git-dir': 'boolean',
    checksum: 'text',
    unpack: 'boolean',
    exclude: 'texts',
  },
  COPY: {from: 'text', chown: 'text', chmod: 'text', link: 'boolean', parents: 'boolean', exclude: 'texts'},
  FROM: {platform: 'text'},
  HEALTHCHECK: {interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text'},
  RUN: {mount: 'texts', network: 'text', security: 'text', device: 'texts'},
};

/** BuildKit reads their flags and looks no further at them. */
const unread = new Set(['ARG', 'STOPSIGNAL']);

/** The flags of an instruction that BuildKit does not take. */
export function flagProblems({keyword, flags, words}: Instruction): Problem[] {
  const none = keyword === 'HEALTHCHECK' && words[0]?.value === 'NONE';
  if (unread.has(keyword) || none) return [];
  const kinds = flagKinds[keyword] ?? {};
  const seen = new Set<string>();
  return flags.flatMap((flag) => {
    const code = fault(flag, Object.hasOwn(kinds, flag.name) ? kinds[flag.name] : undefined, seen.has(flag.name));
    seen.add(flag.name);
    return code === undefined ? [] : [{code, span: flag.span, detail: flag.name, keyword}];
  });
}

function fault({value}: Flag, kind: Kind | undefined, again: boolean): ProblemCode | undefined {
  if (kind === undefined) return 'flag-unknown';
  if (again && kind !== 'texts') return 'flag-twice';
  if (kind !== 'boolean') return value === undefined ? 'flag-value-missing' : undefined;
  if (value === undefined) return undefined;
  if (value.text === '') return 'flag-value-missing';
  return /^["']*(?:true|false)["']*$/i.test(value.text) ? undefined : 'flag-not-boolean';
}
