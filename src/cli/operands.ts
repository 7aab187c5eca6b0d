import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import type {Entry} from './table.ts';
import {quoted} from './wording.ts';

/** Why a command line is not understood. */
export interface Wrong {
  readonly wrong: Text;
}

/** What to say of the first word behind a command that is one too many; undefined when there is none. */
export function atMost(count: number, operands: readonly string[], entry: Entry): Wrong | undefined {
  const extra = operands[count];
  if (extra === undefined) return undefined;
  const usage = `drydock ${entry.name} ${entry.operands}`.trimEnd();
  return {
    wrong: {
      en: `${quoted(extra)} is one word too many. It is written like this: \`${usage}\``,
      ko: `${particle(quoted(extra), '은/는')} 여기에 쓸 수 없어요. 이렇게 쓰세요: \`${usage}\``,
    },
  };
}
