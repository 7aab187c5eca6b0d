import {matches} from '../dockerignore.ts';

/** Does a .gitignore leave out the file of this name in its own folder? The last pattern that matches decides. */
export function gitIgnores(gitignore: string, name: string): boolean {
  let ignored = false;
  for (const line of gitignore.split('\n')) {
    const written = withoutBlanks(line.replace(/\r$/, ''));
    if (written === '' || written.startsWith('#')) continue;
    const negated = written.startsWith('!');
    const pattern = negated ? written.slice(1) : written;
    if (fits(pattern, name)) ignored = !negated;
  }
  return ignored;
}

/** Blanks at the end do not count, unless a backslash stands before them. */
function withoutBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

function fits(pattern: string, name: string): boolean {
  // A slash at the end means folders only; one in the middle means a path that begins in this folder.
  if (pattern.endsWith('/') || pattern === '') return false;
  const anchored = pattern.replace(/^\//, '').replace(/^(?:\*\*\/)+/, '');
  if (anchored.includes('/')) return false;
  return matches(anchored.replaceAll('[!', '[^').replace(/\*{2,}/g, '*'), name);
}
