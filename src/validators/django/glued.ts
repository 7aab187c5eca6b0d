import type {Expression} from '../../syntax/python/nodes.ts';
import {scan} from '../../syntax/python/scan.ts';
import {type PythonFile, spanOf, writtenOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import type {Settings} from './settings.ts';

/** Lists whose texts stand each on their own. */
const lists = new Set([
  'INSTALLED_APPS',
  'MIDDLEWARE',
  'ALLOWED_HOSTS',
  'AUTHENTICATION_BACKENDS',
  'CSRF_TRUSTED_ORIGINS',
  'CORS_ALLOWED_ORIGINS',
  'INTERNAL_IPS',
  'STATICFILES_FINDERS',
  'THIRD_PARTY_APPS',
  'LOCAL_APPS',
  'DJANGO_APPS',
]);

/** An item of a list that Python glued from two, because a comma is missing. */
export interface GluedItem {
  readonly span: Span;
  /** Where the first text ends: the place of the comma. */
  readonly gap: number;
  readonly parts: readonly [string, string];
}

/** Every such item of the settings. */
export function gluedItems({file, all}: Settings): readonly GluedItem[] {
  return all.flatMap(({name, value}) => (lists.has(name) && value !== undefined ? glued(file, value) : []));
}

/** Items that consist of two complete words on two lines; a long text that somebody broke on purpose has blanks or slashes. */
function glued(file: PythonFile, value: Expression): readonly GluedItem[] {
  if (value.nodeType !== 'List' && value.nodeType !== 'Tuple' && value.nodeType !== 'Set') return [];
  return value.elts.flatMap((node) => {
    if (node.nodeType !== 'Constant' || typeof node.value !== 'string') return [];
    const written = writtenOf(file, node);
    const [first, second] = scan(`(${written})`).tokens.filter(({kind}) => kind === 'string');
    if (first === undefined || second === undefined) return [];
    const cut = ({start, end}: Span) => written.slice(start - 1, end - 1);
    const parts = [cut(first), cut(second)] as const;
    const onPurpose = /[./:_-]['"]$/.test(parts[0]) || /^[^'"]*['"][./:_-]/.test(parts[1]);
    const whole =
      !onPurpose &&
      parts.every((part) => /^[^'"]*['"][\w.:/*-]+['"]$/.test(part)) &&
      written.slice(first.end - 1, second.start - 1).includes('\n');
    const span = spanOf(file, node);
    return whole ? [{span, gap: span.start + first.end - 1, parts}] : [];
  });
}
