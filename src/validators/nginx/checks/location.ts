import type {Directive, Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {checkRegex} from './regex.ts';

/** A location as nginx reads its one or two words. */
export interface Location {
  readonly kind: 'prefix' | 'exact' | 'stop' | 'regex' | 'named';
  readonly name: string;
  readonly word: Word;
}

const modifiers: Readonly<Record<string, Location['kind']>> = {'=': 'exact', '^~': 'stop', '~': 'regex', '~*': 'regex'};

/** What a `location` matches; undefined for other directives and for a modifier that nginx does not know. */
export function locationOf({name, args}: Directive): Location | undefined {
  const [first, second] = args;
  if (name.value !== 'location' || first === undefined) return undefined;
  if (second !== undefined) {
    const kind = modifiers[first.value];
    return kind && {kind, name: second.value, word: second};
  }
  const [, modifier = '', rest = ''] = /^(\^~|=|~\*|~)?([\s\S]*)$/.exec(first.value) ?? [];
  return {kind: modifiers[modifier] ?? (rest.startsWith('@') ? 'named' : 'prefix'), name: rest, word: first};
}

/** The modifier, the pattern, and whether it may stand inside the location around it. */
export function* checkLocation(directive: Directive): Generator<Complaint> {
  const here = locationOf(directive);
  const [modifier] = directive.args;
  if (here === undefined) {
    if (modifier) yield complain('location-nesting', directive, modifier, badModifier(modifier));
    return;
  }
  if (here.kind === 'regex') yield* checkRegex(directive, here.word, here.name);
  const outer = directive.parent && locationOf(directive.parent);
  if (outer !== undefined) yield* checkInside(directive, here, outer);
}

function badModifier({text}: Word) {
  return {
    en: `\`${text}\` is no modifier of \`location\`. Between \`location\` and the path may stand \`=\`, \`^~\`, \`~\` or \`~*\`; a path with blanks needs quotes.`,
    ko: `${particle(`\`${text}\``, '은/는')} \`location\`에 쓸 수 있는 기호가 아니에요. 경로 앞에는 \`=\`, \`^~\`, \`~\`, \`~*\`만 올 수 있고, 빈칸이 든 경로는 따옴표로 감싸야 해요.`,
  };
}

function* checkInside(directive: Directive, here: Location, outer: Location): Generator<Complaint> {
  if (outer.kind === 'exact' || outer.kind === 'named') {
    yield complain(
      'location-nesting',
      directive,
      {span: directive.head},
      {
        en: `No location may stand inside ${outer.kind === 'exact' ? 'an exact location' : 'a named location'} like \`${outer.name}\`: it handles its requests alone. Put this one next to it.`,
        ko: `\`${outer.name}\`처럼 ${outer.kind === 'exact' ? '정확히 일치하는(`=`)' : '이름(`@`) 있는'} location 안에는 다른 location을 둘 수 없어요. 밖으로 꺼내 나란히 두세요.`,
      },
    );
  } else if (here.kind === 'named') {
    yield complain('location-nesting', directive, here.word, {
      en: `\`${here.name}\` is a named location, and those stand directly in \`server\`. Move it out of \`${outer.name}\`.`,
      ko: `${particle(`\`${here.name}\``, '은/는')} 이름 있는 location이라 \`server\` 바로 안에만 둘 수 있어요. \`${outer.name}\` 밖으로 꺼내세요.`,
    });
  } else if (here.kind !== 'regex' && !here.name.startsWith(outer.name)) {
    yield complain('location-nesting', directive, here.word, {
      en: `\`${here.name}\` does not begin with \`${outer.name}\`, so no request in \`${outer.name}\` could ever reach it. Write the whole path, or put it next to the other location.`,
      ko: `${particle(`\`${here.name}\``, '이/가')} 바깥 location인 ${particle(`\`${outer.name}\``, '으로/로')} 시작하지 않아서 요청이 여기까지 올 수 없어요. 전체 경로를 쓰거나, 밖으로 꺼내 나란히 두세요.`,
    });
  }
}
