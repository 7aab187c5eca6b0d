import type {EnvAssignment} from '../../syntax/dotenv/lines.ts';
import type {Consumer} from '../../syntax/dotenv.ts';
import type {Text} from '../../text/language.ts';
import {asked, type Dotenv, type Outcome, outcomeOf} from './tree.ts';

/** What the programs are called in sentences. */
const names: Readonly<Record<Consumer, string>> = {
  systemd: 'systemd',
  docker: 'docker --env-file',
  compose: 'docker compose',
  'python-dotenv': 'python-dotenv',
  'django-environ': 'django-environ',
  'django-environ-0.4': 'django-environ 0.4',
  decouple: 'python-decouple',
  shell: 'sh',
  node: 'Node',
};

/** Who reads what of an assignment: "python-dotenv, Node: `abc` · systemd: `abc # c` · docker --env-file: …". */
export function whoReadsWhat(tree: Dotenv, assignment: EnvAssignment, consumer = 'any'): Text {
  const groups = new Map<string, {readonly outcome: Text; readonly who: string[]}>();
  for (const one of asked(consumer)) {
    const outcome = told(outcomeOf(tree, one, assignment), assignment);
    const group = groups.get(outcome.en) ?? {outcome, who: []};
    groups.set(outcome.en, group);
    // Two generations that agree are one name.
    if (one !== 'django-environ-0.4' || !group.who.includes(names['django-environ'])) group.who.push(names[one]);
  }
  const listed = (language: 'en' | 'ko') =>
    [...groups.values()].map(({outcome, who}) => `${who.join(', ')}: ${outcome[language]}`).join(' · ');
  return {en: listed('en'), ko: listed('ko')};
}

function told(outcome: Outcome, assignment: EnvAssignment): Text {
  switch (outcome.kind) {
    case 'value':
      return outcome.value === undefined
        ? {en: 'whatever a command prints', ko: '명령이 출력하는 값'}
        : shown(outcome.value, assignment.key.text);
    case 'renamed':
      return {en: 'another name', ko: '다른 이름'};
    case 'ignored':
      return {en: 'nothing, the line is skipped', ko: '줄을 건너뜀'};
    case 'refused':
      return {en: 'refuses the whole file', ko: '파일 전체를 거부'};
    case 'command':
      return {en: 'runs a command instead', ko: '명령으로 실행'};
    case 'inherited':
      return {en: 'takes it from where it is started', ko: '실행한 환경의 값을 씀'};
  }
}

/** A value as it may be shown: what may be secret is cut down to its outline. */
function shown(value: string, key: string): Text {
  if (value === '') return {en: 'an empty value', ko: '빈 값'};
  const line = value
    .slice(0, 200)
    .replace(/[\r\n]/g, '⏎')
    .replaceAll('`', '′');
  const visible = isSecret(key, value) ? line.replace(/([\p{L}\p{N}])[\p{L}\p{N}]+/gu, '$1…') : line;
  // Spaces at the ends would be lost inside the marks.
  const marked = visible.replace(/^\s+|\s+$/g, (blanks) => '␣'.repeat(Math.min(blanks.length, 3)));
  const short = marked.length > 40 ? `${marked.slice(0, 39)}…` : marked;
  return {en: `\`${short}\``, ko: `\`${short}\``};
}

/** May this value be secret, by its name or by the password in an address? */
function isSecret(key: string, value: string): boolean {
  return (
    /SECRET|PASS|PWD|TOKEN|KEY|CRED|PRIVATE|AUTH|DSN|SALT|SIGN|CERT/i.test(key) ||
    /:\/\/[^/\s]*@/.test(value) ||
    value.length > 24
  );
}

/** A name as it is shown; cut where it is long. */
export function code(word: string): string {
  const plain = word.slice(0, 200).replaceAll('`', '′').replace(/\s+/g, ' ');
  return `\`${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}\``;
}
