import type {Flag, Instruction} from '../dockerfile.ts';
import type {Problem, ProblemCode} from './problem.ts';

export const mountTypes = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'] as const;
const sharingModes = ['shared', 'private', 'locked'] as const;

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

/** One `key=value` of a mount as written; the key in small letters, no value where there is no `=`. */
interface Field {
  readonly text: string;
  readonly key: string;
  readonly value: string | undefined;
}

/** Flags are cut like words, so quotes are gone; variables are filled in where their values are known. */
function fieldsOf(flag: Flag): readonly Field[] {
  const unquoted = flag.value?.value ?? flag.value?.text.replace(/["']/g, '') ?? '';
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
  const from = /(?:^|,)(from=[^,]*\$[^,]+)/i.exec(flag.value?.text ?? '')?.[1];
  if (from !== undefined) return {code: 'copy-from-variable', detail: from};
  const set = new Map<string, string>();
  for (const field of fieldsOf(flag)) {
    const fault = fieldFault(field, set.get('type') ?? 'bind');
    if (fault !== undefined) return fault;
    const name = keys[field.key] ?? field.key;
    const value = field.value ?? 'true';
    set.set(name, name === 'type' || name === 'sharing' ? value.toLowerCase() : value);
  }
  return flag.value?.value === undefined ? undefined : combinationFault(set, instruction);
}

/** These go only with certain types, and the type has to come first. */
const needsType: Readonly<Record<string, readonly string[]>> = {required: ['secret', 'ssh'], size: ['tmpfs']};

function fieldFault({text, key, value}: Field, type: string): Fault | undefined {
  const name = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (value === undefined && !switches.has(name ?? '')) return {code: 'mount-field', detail: text};
  if (name === undefined) return {code: 'mount-key', detail: key};
  const misplaced = !type.includes('$') && needsType[name]?.includes(type) === false;
  if (misplaced) return {code: 'mount-combination', detail: text};
  if (value === undefined || value.includes('$') || fits(name, value)) return undefined;
  return {code: name === 'type' ? 'mount-type' : 'mount-value', detail: text};
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

/** What does not go together: a key (beside another one) in mounts of these types. */
const clashes: readonly {readonly types: readonly string[]; readonly name: string; readonly beside?: string}[] = [
  {types: ['bind', 'tmpfs'], name: 'mode'},
  {types: ['bind', 'tmpfs'], name: 'uid'},
  {types: ['bind', 'tmpfs'], name: 'gid'},
  {types: ['secret'], name: 'from'},
  {types: ['secret'], name: 'source', beside: 'id'},
  {types: ['bind', 'tmpfs', 'secret', 'ssh'], name: 'sharing'},
  {types: ['ssh'], name: 'source'},
];

function combinationFault(set: ReadonlyMap<string, string>, {workdir}: Instruction): Fault | undefined {
  const type = set.get('type') ?? 'bind';
  const has = (name: string) => (set.get(name) ?? '') !== '';
  const clash = clashes.find(({types, name, beside}) => types.includes(type) && has(name) && (!beside || has(beside)));
  if (clash !== undefined) return {code: 'mount-combination', detail: `${clash.name}=${set.get(clash.name)}`};
  if (type === 'ssh') return undefined;
  if (type === 'secret') {
    return has('source') || has('target') || has('id') ? undefined : {code: 'mount-target', detail: 'id'};
  }
  const target = set.get('target') ?? '';
  const root = /^\/[/.]*$/.test(target) || (/^\.?\/?$/.test(target) && workdir === '/');
  return root ? {code: 'mount-target', detail: 'target'} : undefined;
}
