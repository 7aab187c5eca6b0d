import type {Flag, Instruction} from '../dockerfile.ts';
import type {Problem, ProblemCode} from './problem.ts';

export const mountTypes = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'] as const;
export const sharingModes = ['shared', 'private', 'locked'] as const;

/** Every key of `--mount=`; several spellings mean the same. */
const keys: Readonly<Record<string, string>> = {
  type: 'type',
  from: 'from',
  source: 'source',
  src: 'source',
  target: 'target',
  dst: 'target',
  destination: 'target',
  readonly: 'readonly',
  ro: 'readonly',
  readwrite: 'readwrite',
  rw: 'readwrite',
  required: 'required',
  size: 'size',
  id: 'id',
  sharing: 'sharing',
  mode: 'mode',
  uid: 'uid',
  gid: 'gid',
  env: 'env',
};

/** The keys a learner can mean; for "did you mean". */
export const mountKeys: readonly string[] = Object.keys(keys);

/** Keys that stand alone: `ro` is `ro=true`. */
const switches = new Set(['readonly', 'readwrite', 'required']);

/** Flags are cut like words, so quotes are gone; what a variable says only the build knows. */
function fieldsOf(
  flag: Flag,
): readonly {readonly text: string; readonly key: string; readonly value: string | undefined}[] {
  const unquoted = flag.value?.text.replace(/["']/g, '') ?? '';
  return unquoted.split(',').map((text) => {
    const equals = text.indexOf('=');
    const key = (equals === -1 ? text : text.slice(0, equals)).toLowerCase();
    return {text, key, value: equals === -1 ? undefined : text.slice(equals + 1)};
  });
}

/** What BuildKit refuses about the `--mount` flags of a RUN. */
export function mountProblems(instruction: Instruction): Problem[] {
  return instruction.flags.flatMap((flag) => {
    if (flag.name !== 'mount' || flag.value === undefined) return [];
    const fault =
      flag.value.text === '' ? {code: 'flag-value-missing' as const, detail: 'mount'} : mountFault(flag, instruction);
    return fault === undefined ? [] : [{...fault, span: flag.span, keyword: 'RUN'}];
  });
}

interface Fault {
  readonly code: ProblemCode;
  readonly detail: string;
}

function mountFault(flag: Flag, instruction: Instruction): Fault | undefined {
  const set = new Map<string, string>();
  for (const {text, key, value} of fieldsOf(flag)) {
    const name = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (value === undefined && !(name !== undefined && switches.has(name))) return {code: 'mount-field', detail: text};
    if (name === undefined) return {code: 'mount-key', detail: key};
    if (name === 'from' && /\$./.test(value ?? '')) return {code: 'copy-from-variable', detail: text};
    const type = set.get('type') ?? 'bind';
    if (name === 'required' && type !== 'secret' && type !== 'ssh' && !type.includes('$'))
      return {code: 'mount-combination', detail: text};
    if (name === 'size' && type !== 'tmpfs' && !type.includes('$')) return {code: 'mount-combination', detail: text};
    if (value?.includes('$')) set.set(name, value);
    else {
      if (value !== undefined && !fits(name, value))
        return {code: name === 'type' ? 'mount-type' : 'mount-value', detail: text};
      set.set(name, name === 'type' || name === 'sharing' ? (value ?? '').toLowerCase() : (value ?? 'true'));
    }
  }
  if (flag.value?.text.includes('$')) return undefined;
  return combinationFault(set, instruction);
}

function fits(name: string, value: string): boolean {
  switch (name) {
    case 'type':
      return (mountTypes as readonly string[]).includes(value.toLowerCase());
    case 'sharing':
      return (sharingModes as readonly string[]).includes(value.toLowerCase());
    case 'readonly':
    case 'readwrite':
    case 'required':
      return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value);
    case 'mode':
      return /^[0-7]+$/.test(value) && Number.parseInt(value, 8) <= 0xffffffff;
    case 'uid':
    case 'gid':
      return /^\d+$/.test(value) && Number(value) <= 0xffffffff;
    case 'size':
      return /^\d+(?:\.\d+)? ?(?:[kmgtpKMGTP]i?[bB]?|[bB])?$/.test(value);
    default:
      return true;
  }
}

function combinationFault(set: ReadonlyMap<string, string>, {workdir}: Instruction): Fault | undefined {
  const type = set.get('type') ?? 'bind';
  const has = (name: string) => (set.get(name) ?? '') !== '';
  const fault = (code: ProblemCode, name: string): Fault => ({
    code,
    detail: set.has(name) ? `${name}=${set.get(name)}` : name,
  });
  if (type === 'bind' || type === 'tmpfs') {
    const owner = ['mode', 'uid', 'gid'].find((name) => set.has(name));
    if (owner !== undefined) return fault('mount-combination', owner);
  }
  if (type === 'secret') {
    if (has('from')) return fault('mount-combination', 'from');
    if (!has('source') && !has('target') && !has('id')) return fault('mount-target', 'id');
    if (has('source') && has('id')) return fault('mount-combination', 'source');
  }
  if (has('sharing') && type !== 'cache') return fault('mount-combination', 'sharing');
  if (type === 'ssh' && has('source')) return fault('mount-combination', 'source');
  if (type === 'secret' || type === 'ssh') return undefined;
  const target = set.get('target') ?? '';
  const root = /^\/[/.]*$/.test(target) || (/^\.?\/?$/.test(target) && workdir === '/');
  return root ? fault('mount-target', 'target') : undefined;
}
