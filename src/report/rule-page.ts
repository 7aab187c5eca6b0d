import type {Language, Text} from '../text/language.ts';
import {type FullCard, optionValue} from './card.ts';
import {severityMeanings, severityNames} from './style.ts';

/** The page of a kind's rules as Markdown, made from their cards: first those of every check, then those of exercises. */
export function rulePage(kind: string, rules: readonly FullCard[], language: Language): string {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const always = sorted.filter((rule) => !rule.onlyWhenAsked);
  const asked = sorted.filter((rule) => rule.onlyWhenAsked);
  const parts = [
    `# ${kind === 'stack' ? say.overSeveral[language] : say.rulesOf[language](kind)}`,
    say.generated[language],
    table(always, language),
    ...(asked.length > 0 ? [say.asked[language], table(asked, language)] : []),
    ...sorted.map((rule) => section(rule, kind, language)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(rules: readonly FullCard[], language: Language): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](#${anchor(rule)}) | ${severityNames[rule.severity][language]} | ${cell(rule.title[language])} |`,
  );
  const head = `| ${say.rule[language]} | ${say.severity[language]} | ${say.title[language]} |`;
  return [head, '| --- | --- | --- |', ...rows].join('\n');
}

function section(rule: FullCard, kind: string, language: Language): string {
  const severity = `**${severityNames[rule.severity][language]}**: ${severityMeanings[rule.severity][language]}`;
  const options = Object.entries(rule.defaults ?? {}).map(([name, value]) => `\`${name}: ${optionValue(value)}\``);
  const facts = [
    `${say.reference[language]}: <${rule.reference}>`,
    ...(rule.alsoKnownAs === undefined ? [] : [`${say.alsoKnownAs[language]}: ${rule.alsoKnownAs.join(', ')}`]),
    ...(rule.learn === undefined ? [] : [`${say.lesson[language]}: \`${rule.learn}\``]),
    ...(options.length === 0 ? [] : [`${say.options[language]}: ${options.join(', ')}`]),
  ];
  return [
    `<a id="${anchor(rule)}"></a>`,
    `## ${rule.title[language]}`,
    `\`${rule.id}\` · ${severity}`,
    rule.why[language],
    `${say.bad[language]}\n\n${fence(rule.bad, kind)}`,
    `${say.good[language]}\n\n${fence(rule.good, kind)}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}

/** A fence longer than any run of backticks in the code; carriage returns, which Git and editors lose, are made visible. */
function fence(code: string, kind: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const language = kind === 'dockerfile' ? 'dockerfile' : 'text';
  return `${ticks}${language}\n${code.replaceAll('\r', '␍').replace(/\n?$/, '\n')}${ticks}`;
}

function anchor({id}: FullCard): string {
  return id.replace('/', '-');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

const say = {
  rulesOf: {en: (kind: string) => `Rules for ${kind} files`, ko: (kind: string) => `${kind} 파일의 규칙`},
  overSeveral: {en: 'Rules over several files', ko: '여러 파일을 함께 보는 규칙'},
  generated: {
    en: 'Made from the cards of the rules by `node scripts/docs.mjs`; a change belongs there. `drydock why RULE` shows the same in the terminal.',
    ko: '`node scripts/docs.mjs`가 규칙 카드로 만든 문서예요. 고칠 것이 있으면 규칙 카드를 고치세요. 터미널에서는 `drydock why RULE`로 볼 수 있어요.',
  },
  asked: {
    en: 'These speak only in exercises that ask for them:',
    ko: '아래 규칙은 실습이 요구할 때만 쓰여요:',
  },
  rule: {en: 'Rule', ko: '규칙'},
  severity: {en: 'Severity', ko: '심각도'},
  title: {en: 'What a good file does', ko: '좋은 파일이 지키는 것'},
  bad: {en: 'Bad:', ko: '나쁜 예:'},
  good: {en: 'Good:', ko: '좋은 예:'},
  reference: {en: 'Reference', ko: '공식 문서'},
  alsoKnownAs: {en: 'Also known as', ko: '다른 도구에서 부르는 이름'},
  lesson: {en: 'Lesson', ko: '레슨'},
  options: {en: 'Options', ko: '옵션'},
} as const satisfies Record<string, Text | Record<Language, (kind: string) => string>>;
