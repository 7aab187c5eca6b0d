import {textsOf} from '../../syntax/python/value.ts';
import {spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import type {Settings} from './settings.ts';

/** One text of a list setting, with its place among the texts that are known. */
export interface NamedItem {
  readonly text: string;
  readonly span: Span;
}

/** The known texts of a list setting, in order; others may stand between them. */
export function itemsOf(settings: Settings, name: string): readonly NamedItem[] {
  return textsOf(settings.value(name)).map(({text, node}) => ({text, span: spanOf(settings.file, node)}));
}

/** The first item that is a text, or begins with it where it ends in a dot. */
export function itemAt(items: readonly NamedItem[], wanted: string): number {
  return items.findIndex(({text}) => text === wanted);
}
