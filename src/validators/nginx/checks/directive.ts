import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {directiveNames, type Meaning, meaningsOf} from '../facts.ts';
import {askMeant, meantBy} from '../meant.ts';
import {type Ground, mayStand, type Place} from '../place.ts';
import {placeName} from '../place-names.ts';
import {suggestion} from '../suggestion.ts';
import type {NginxTree} from '../tree.ts';
import {checkEntry} from './entries.ts';
import {checkHandler} from './handlers.ts';
import {checkValue} from './values.ts';
import {checkVersion} from './version.ts';

/** What is wrong with one directive, in the order in which nginx would look. */
export function* checkDirective(tree: NginxTree, directive: Directive, ground: Ground): Generator<Complaint> {
  if (ground === 'entries') return yield* checkEntry(tree, directive);
  if (ground === 'unknown') return;
  const {name} = directive;
  const meanings = meaningsOf(name.value);
  if (meanings.length === 0) return yield unknownDirective(tree, directive, ground);
  const here = meanings.find((one) => one.in.includes('any') || one.in.includes(ground));
  if (here === undefined) return yield wrongContext(directive, meanings, ground);
  yield* checkVersion(tree, directive, here);
  if (!countFits(here.args, directive.args.length)) return yield wrongCount(directive, here);
  yield* checkValue(directive, here);
  if (here.package === undefined || /-mod-(?:stream|mail)$/.test(here.package))
    yield* checkHandler(tree, directive, ground, here);
}

/** Does the number of arguments fit `0,1`, `any`, `1+` or `2+`? */
function countFits(args: string, count: number): boolean {
  if (args === 'any') return true;
  if (args.endsWith('+')) return count >= Number(args.slice(0, -1));
  return args.split(',').includes(String(count));
}

function unknownDirective(tree: NginxTree, directive: Directive, ground: Place): Complaint {
  const {name} = directive;
  const word = name.value.replace(/[:=;,]+$/, '');
  const plain = word.toLowerCase().replaceAll('-', '_');
  const here = () => directiveNames.filter((one) => mayStand(one, ground));
  const known = meaningsOf(plain).length > 0 ? [plain] : meantBy(plain);
  const near = known.length > 0 ? undefined : suggestion(tree, word, () => [...here(), ...directiveNames]);
  const meant = near === undefined ? known : [near];
  const ask = askMeant(meant);
  return complain('known-directive', directive, name, {
    en: `nginx knows no directive \`${name.text}\`.${meant.length > 0 ? ask.en : ' Look for a typing error, or for a missing `;` or quote in the lines above.'}`,
    ko: `nginx에는 \`${name.text}\` 같은 지시어가 없어요.${meant.length > 0 ? ask.ko : ' 철자를 확인하고, 윗줄에서 `;`이나 따옴표가 빠지지 않았는지도 살펴보세요.'}`,
  });
}

function wrongContext(directive: Directive, meanings: readonly Meaning[], ground: Place): Complaint {
  const room = /^(stream|mail)/.exec(ground)?.[1];
  const near = meanings.filter(({kind}) =>
    room === undefined ? !/stream|mail/.test(kind) : kind === room || kind === 'core',
  );
  const places = [...new Set((near.length > 0 ? near : meanings).flatMap((one) => one.in))];
  const en = listOf(
    places.map((one) => placeName(one).en),
    'or',
  );
  const ko = places.map((one) => placeName(one).ko).join(', ');
  const {name} = directive;
  const here = placeName(ground);
  const meant = meantBy(name.value).filter((one) => mayStand(one, ground));
  const ask = meant.length > 0 ? askMeant(meant) : {en: '', ko: ''};
  return complain('right-context', directive, name, {
    en: `\`${name.text}\` may not stand ${here.en}. It belongs ${en}.${ask.en}`,
    ko: `${particle(`\`${name.text}\``, '은/는')} ${here.ko}에 쓸 수 없어요. 쓸 수 있는 곳은 ${ko}예요.${ask.ko}`,
  });
}

function listOf(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

function wrongCount(directive: Directive, {args, value, block}: Meaning): Complaint {
  const {name, head, args: given} = directive;
  const wanted = countText(args);
  const comment = given.find((word) => word.value.startsWith('//'));
  const hint =
    comment !== undefined
      ? {en: ' Comments begin with `#`, not with `//`.', ko: ' 주석은 `//`가 아니라 `#`로 시작해요.'}
      : value === 'flag'
        ? {
            en: ` Write \`${name.value} on;\` or \`${name.value} off;\`.`,
            ko: ` \`${name.value} on;\`이나 \`${name.value} off;\`처럼 쓰세요.`,
          }
        : given.length > 1 && args === '1' && block !== true
          ? {en: ' A value with blanks in it needs quotes.', ko: ' 값에 빈칸이 있으면 따옴표로 감싸세요.'}
          : {en: '', ko: ''};
  return complain(
    'argument-count',
    directive,
    {span: head},
    {
      en: `\`${name.text}\` takes ${wanted.en}, and here ${given.length === 0 ? 'it has none' : given.length === 1 ? 'it has one' : `it has ${given.length}`}.${hint.en}`,
      ko: `\`${name.text}\`에는 인자가 ${wanted.ko} 있어야 하는데 여기에는 ${given.length === 0 ? '하나도 없어요' : `${given.length}개가 있어요`}.${hint.ko}`,
    },
  );
}

function countText(args: string): {readonly en: string; readonly ko: string} {
  const numbers = ['no argument', 'one argument', 'two arguments', 'three arguments', 'four arguments'];
  if (args.endsWith('+')) {
    const least = Number(args.slice(0, -1));
    return {en: `at least ${least === 1 ? 'one argument' : 'two arguments'}`, ko: `${least}개 이상`};
  }
  const counts = args.split(',').map(Number);
  if (counts.length === 1)
    return {
      en: numbers[counts[0] ?? 0] ?? `${counts[0]} arguments`,
      ko: counts[0] === 0 ? '0개(없음)' : `${counts[0]}개`,
    };
  return {en: `${counts.slice(0, -1).join(', ')} or ${counts.at(-1)} arguments`, ko: `${counts.join('개나 ')}개`};
}
