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
  /** The file begins with a byte order mark, which nginx takes for a part of the first word. */
  readonly marked: boolean;
}

/** Reads a file and finds out what it is included into. */
export function readTree({path, text, marked}: Source): NginxTree {
  const file = parseNginx(text);
  const context = contextOf(file, path);
  return {file, context, grounds: groundsOf(file, context), marked: marked === true};
}

/** Where a directive stands. */
export function groundOf(tree: NginxTree, directive: Directive): Ground {
  return tree.grounds.get(directive) ?? 'unknown';
}
