import {matches} from '../dockerignore.ts';

/**
 * Does a .gitignore leave out a file below its folder? `path` is relative to that folder, with `/`. The last pattern
 * that matches decides; what lies in a folder that is left out cannot come back.
 */
export function gitIgnores(gitignore: string, path: string): boolean {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const form = depth < parts.length ? 'folder' : 'file';
    if (decides(gitignore, parts.slice(0, depth).join('/'), form)) return true;
  }
  return false;
}

function decides(gitignore: string, path: string, form: 'folder' | 'file'): boolean {
  let ignored = false;
  for (const line of gitignore.split('\n')) {
    const written = withoutBlanks(line.replace(/\r$/, ''));
    if (written === '' || written.startsWith('#')) continue;
    const negated = written.startsWith('!');
    if (fits(negated ? written.slice(1) : written, path, form)) ignored = !negated;
  }
  return ignored;
}

/** Blanks at the end do not count, unless a backslash stands before them. */
function withoutBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

/** A slash at the end means folders only; one anywhere else ties the pattern to the folder of the .gitignore. */
function fits(written: string, path: string, form: 'folder' | 'file'): boolean {
  if (written.endsWith('/') && form === 'file') return false;
  const pattern = written.replace(/\/$/, '').replaceAll('[!', '[^');
  if (pattern === '') return false;
  if (pattern.includes('/')) return matches(pattern.replace(/^\//, ''), path);
  return matches(pattern.replace(/\*{2,}/g, '*'), path.split('/').at(-1) ?? path);
}
