import {type Directive, type NginxFile, parseNginx} from '../../syntax/nginx.ts';
import type {Source} from '../validator.ts';
import {contextOf, type Ground, groundsOf, type Place} from './place.ts';

/** A file with what it takes to judge it. */
export interface NginxTree {
  readonly file: NginxFile;
  /** What the file is included into: `main` for nginx.conf, `http` for a file of sites-available, `location` for a snippet … */
  readonly context: Place;
  /** Where each directive stands. */
  readonly grounds: ReadonlyMap<Directive, Ground>;
  /** `template`: `envsubst` puts the environment into `${NAME}` before nginx reads it. */
  readonly stage: 'file' | 'template';
  /** The file begins with a byte order mark, which nginx takes for a part of the first word. */
  readonly marked: boolean;
}

/** Reads a file and finds out what it is included into. */
export function readTree({path, text, marked}: Source): NginxTree {
  const file = parseNginx(text);
  const context = contextOf(file, path);
  const stage = /\.(?:template|tmpl|tpl|envsubst)$/.test(path) ? 'template' : 'file';
  return {file, context, grounds: groundsOf(file, context), stage, marked: marked === true};
}

/** Where a directive stands. */
export function groundOf(tree: NginxTree, directive: Directive): Ground {
  return tree.grounds.get(directive) ?? 'unknown';
}

/** Does a directive of a template hold a `${NAME}` whose value only the environment knows? */
export function isFilledLater({stage, file}: NginxTree, {head}: Directive): boolean {
  return stage === 'template' && placeholder.test(file.text.slice(head.start, head.end));
}

/** By convention names of the environment are capitals, and nginx's own variables are not. */
const placeholder = /\$(?:\{[A-Z_][A-Z0-9_]*\}|[A-Z_][A-Z0-9_]*)/;
