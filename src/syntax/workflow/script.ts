import {parseScript, type ShellScript} from '../shell.ts';
import type {YamlScalar} from '../yaml.ts';
import {templatesOf} from './template.ts';

/**
 * The script of a `run:` or of another value that a POSIX shell reads. GitHub puts values in place of `${{ … }}`
 * before the shell sees the text, so each stands here for a variable: part of a word whose value nobody knows yet.
 */
export function scriptIn(scalar: YamlScalar): ShellScript {
  const known = read.get(scalar);
  if (known !== undefined) return known;
  const script = parseScript(masked(scalar.text), (from, to) => scalar.at(from, to));
  read.set(scalar, script);
  return script;
}

const read = new WeakMap<YamlScalar, ShellScript>();

/** The text with variables of the same length in place of `${{ … }}`. */
function masked(text: string): string {
  const templates = templatesOf(text);
  if (templates === 'open') return text;
  const parts: string[] = [];
  let end = 0;
  for (const {from, to} of templates) {
    parts.push(text.slice(end, from), '$', 'E'.repeat(to - from - 1));
    end = to;
  }
  return parts.join('') + text.slice(end);
}
