import type {Directive} from '../../../syntax/nginx.ts';
import {type Complaint, complain} from '../complaint.ts';
import type {NginxTree} from '../tree.ts';
import {locationOf} from './location.ts';

/** Two locations of one level that match the same: regular expressions may be the same, the first wins. */
export function* checkLocations({file}: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  const levels = new Map<Directive | undefined, Map<string, Directive>>();
  for (const directive of file.all) {
    const here = locationOf(directive);
    if (here === undefined || here.kind === 'regex' || !sound(directive)) continue;
    const level = levels.get(directive.parent) ?? new Map<string, Directive>();
    levels.set(directive.parent, level);
    const key = `${here.kind === 'exact' ? '=' : ''}${here.name}`;
    const first = level.get(key);
    if (first === undefined) level.set(key, directive);
    else {
      const complaint = complain(
        'unique-location',
        directive,
        {span: directive.head},
        {
          en: `There is already a location for \`${here.name}\` in this block, and nginx cannot choose between the two. Put their lines together in one.`,
          ko: `이 블록에는 \`${here.name}\` location이 이미 있어서 nginx가 둘 중 하나를 고를 수 없어요. 안의 내용을 하나로 합치세요.`,
        },
      );
      const related = [{span: first.head, message: {en: 'The first one is here.', ko: '첫 번째는 여기에 있어요.'}}];
      yield {...complaint, finding: {...complaint.finding, related}};
    }
  }
}
