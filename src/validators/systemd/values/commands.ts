import {type ExecCommand, type ExecProblem, execWords} from '../../../syntax/systemd/exec.ts';
import type {Complaint, Reader, Use} from './complaint.ts';
import {specifiersOf} from './paths.ts';

/** `ExecStart=` and its sisters. */
export const exec: Reader = (value, use) => {
  if (value === '') return [];
  const {commands, problems} = execWords(value);
  const found = [...problems.map((one) => ofProblem(one)), ...commands.flatMap((one) => ofCommand(value, one, use))];
  found.sort((a, b) => a.from - b.from);
  const end = found.findIndex(({outcome}) => outcome === 'refused');
  return end === -1 ? found : found.slice(0, end + 1);
};

function ofProblem({kind, from, to, outcome}: ExecProblem): Complaint {
  const refused = outcome === 'refused' ? {outcome} : {};
  switch (kind) {
    case 'unclosed-quote':
      return {kind: 'quotes', from, to, detail: kind, ...refused};
    case 'unknown-escape':
    case 'lone-backslash':
      return {kind: 'escape', from, to, detail: kind, ...refused};
    case 'no-program':
    case 'no-first-argument':
      return {kind: 'program', from, to, detail: kind, ...refused};
  }
}

function ofCommand(value: string, command: ExecCommand, use: Use): readonly Complaint[] {
  const {prefix, path, args} = command;
  const refused = prefix.includes('-') ? {} : {outcome: 'refused' as const};
  if (path.value.startsWith('|') && path.value.length > 1)
    return [{kind: 'newer', from: path.from, to: path.to, detail: '258'}];
  const resolved = specifiersOf(
    {text: path.value, from: path.from, to: path.to, raw: value.slice(path.from, path.to)},
    use,
  );
  if (typeof resolved !== 'string') return resolved.map((one) => ({...one, ...refused}));
  const detail = programMistake(resolved);
  if (detail !== undefined) return [{kind: 'program', from: path.from, to: path.to, detail, ...refused}];
  if (args.length === 0 && resolved.startsWith('/') && / --?[A-Za-z]/.test(resolved))
    return [{kind: 'quoted-command', from: path.from, to: path.to}];
  for (const {value: arg, from, to} of args) {
    const word = specifiersOf({text: arg, from, to, raw: value.slice(from, to)}, use);
    if (typeof word !== 'string') return word.map((one) => ({...one, ...refused}));
  }
  return [];
}

function programMistake(path: string): string | undefined {
  if (path === '') return 'no-program';
  if (/[\u0001-\u001f"'\\\u007f]/.test(path)) return 'signs';
  if (path.endsWith('/')) return 'folder';
  if (path.startsWith('/'))
    return path.length >= 4096 || path.split('/').some((name) => name.length > 255) ? 'long' : undefined;
  if (path === '.' || path === '..' || path.includes('/'))
    return path.startsWith('~') ? 'home' : /^\$/.test(path) ? 'variable' : 'relative';
  return path.length > 255 ? 'long' : undefined;
}
