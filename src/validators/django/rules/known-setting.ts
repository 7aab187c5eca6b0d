import {everyNode} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {facts, type Settings} from '../settings.ts';

const known: ReadonlySet<string> = new Set([
  ...Object.keys(facts.newest),
  ...Object.keys(facts.debian),
  'REST_FRAMEWORK',
  'ROOT_URLCONF',
  'CORS_ALLOWED_ORIGINS',
  'ASGI_APPLICATION',
]);

/** Settings are spelt as Django reads them. */
export const knownSetting: Rule<Settings> = {
  id: 'django/known-setting',
  title: {en: 'Settings are spelt as Django reads them', ko: '설정 이름을 Django가 읽는 대로 적어요'},
  why: {
    en: 'Django reads the names it knows, in capital letters, and says nothing about any other: `ALLOWED_HOST` is a name of your own, and the real setting keeps its default.',
    ko: 'Django는 자기가 아는 대문자 이름만 읽고 다른 이름에는 아무 말도 하지 않아요. `ALLOWED_HOST`는 여러분이 만든 이름일 뿐이고 진짜 설정은 기본값 그대로예요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/',
  severity: 'warning',
  bad: "ALLOWED_HOST = ['example.com']\n",
  good: "ALLOWED_HOSTS = ['example.com']\n",
  missing: missingSettings,
  *check(settings) {
    const told = new Set<string>();
    const read = namesRead(settings);
    for (const {name, kind, target} of settings.all) {
      if (kind !== 'assign' || told.has(name) || known.has(name)) continue;
      told.add(name);
      const right = meant(name);
      if (right === undefined || read.has(name)) continue;
      yield {
        span: spanOf(settings.file, target),
        message: {
          en: `Django does not read \`${name}\`, so it changes nothing. Did you mean \`${right}\`?`,
          ko: `Django는 ${particle(`\`${name}\``, '을/를')} 읽지 않아서 아무것도 바뀌지 않아요. ${particle(`\`${right}\``, '을/를')} 쓰려던 건가요?`,
        },
      };
    }
  },
};

/** A known name one or two slips away, or the same one in small letters (`debug`, `Debug`, `Allowed_Hosts`). */
function meant(name: string): string | undefined {
  if (name !== name.toUpperCase())
    return known.has(name.toUpperCase()) && /^[A-Z]?[a-z\d]+(?:_[A-Z]?[a-z\d]+)*$/.test(name)
      ? name.toUpperCase()
      : undefined;
  if (name.length < 5) return undefined;
  const allowed = name.length < 8 ? 1 : 2;
  let best: {readonly name: string; readonly slips: number} | undefined;
  for (const one of candidates(name)) {
    const found = Math.abs(one.length - name.length) <= 2 ? slips(name, one) : allowed + 1;
    if (found <= allowed && found < (best?.slips ?? allowed + 1)) best = {name: one, slips: found};
  }
  return best?.name;
}

/** Names that begin or end with the same two letters: with two slips in one place, the rest is one or the other. */
function candidates(name: string): ReadonlySet<string> {
  return new Set([...(byEnds.get(name.slice(0, 2)) ?? []), ...(byEnds.get(name.slice(-2).padStart(3)) ?? [])]);
}

const byEnds = new Map<string, string[]>();
for (const one of known)
  for (const end of [one.slice(0, 2), one.slice(-2).padStart(3)]) byEnds.set(end, [...(byEnds.get(end) ?? []), one]);

/** Letters that differ when both are laid over each other from both ends. */
function slips(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end;
}

/** Names that the file itself reads are the learner's own. */
function namesRead({file}: Settings): ReadonlySet<string> {
  const read = new Set<string>();
  for (const statement of file.body)
    for (const node of everyNode(statement))
      if (node.nodeType === 'Name' && (node.ctx as {nodeType: string}).nodeType === 'Load') read.add(String(node.id));
  return read;
}
