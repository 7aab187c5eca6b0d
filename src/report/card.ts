import type {Text} from '../text/language.ts';
import {cells, padTo, visible, wrap} from '../text/width.ts';
import type {Options, OptionValue, Rule, RuleCard} from '../validators/rule.ts';
import {paint, paragraph, severityMeanings, severityNames, type TextStyle} from './style.ts';

/** Everything that is said of a rule: the card that learners see, and what authors of exercises need. */
export type FullCard = RuleCard & Pick<Rule<never>, 'onlyWhenAsked'> & {readonly defaults?: Options};

/** The card of a rule: what it wants, why, a bad and a good example, its options, where to read on. */
export function cardText(rule: FullCard, style: TextStyle): string {
  const {language} = style;
  const severity = `${paint(severityNames[rule.severity][language], rule.severity, style)}: ${severityMeanings[rule.severity][language]}`;
  const parts = [
    [paint(rule.id, 'strong', style), ...wrap(rule.title[language], style.width), severity],
    paragraph(rule.why[language], style),
    example(labels.bad, rule.bad, style),
    example(labels.good, rule.good, style),
    options(rule, style),
    places(rule, style),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One line for each rule: its id, how serious it is, its title. `kind` heads the list. */
export function ruleList(kind: string, rules: readonly FullCard[], style: TextStyle): string {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = Math.max(...sorted.map(({id}) => cells(id)));
  const names = sorted.map(
    (rule) => (rule.onlyWhenAsked ? labels.asked : severityNames[rule.severity])[style.language],
  );
  const widest = Math.max(...names.map(cells));
  const rows = sorted.map((rule, at) => {
    const name = padTo(names[at] ?? '', widest);
    const seen = rule.onlyWhenAsked ? name : paint(name, rule.severity, style);
    return `  ${padTo(rule.id, ids)}  ${seen}  ${rule.title[style.language]}`;
  });
  return `${[paint(kind, 'strong', style), ...rows].join('\n')}\n`;
}

/** How an option's value is written in an exercise; an empty list or text stands for "not set". */
export function optionValue(value: OptionValue): string {
  return JSON.stringify(value);
}

function example(label: Text, code: string, style: TextStyle): string[] {
  const lines = code.replace(/\n$/, '').split('\n');
  return [paint(label[style.language], 'strong', style), ...lines.map((line) => `    ${visible(line)}`.trimEnd())];
}

function options({defaults}: FullCard, style: TextStyle): string[] {
  const rows = Object.entries(defaults ?? {}).map(([name, value]) => `    ${name}: ${optionValue(value)}`);
  return rows.length === 0 ? [] : [paint(labels.options[style.language], 'strong', style), ...rows];
}

function places({reference, alsoKnownAs, learn, onlyWhenAsked}: FullCard, style: TextStyle): string[] {
  const rows: readonly (readonly [Text, string | undefined])[] = [
    [labels.reference, reference],
    [labels.alsoKnownAs, alsoKnownAs?.join(', ')],
    [labels.lesson, learn && `drydock ${learn}`],
    [labels.when, onlyWhenAsked ? labels.onlyAsked[style.language] : undefined],
  ];
  const width = Math.max(...rows.map(([label]) => cells(label[style.language])));
  return rows.flatMap(([label, value]) =>
    value === undefined ? [] : [`${paint(padTo(label[style.language], width), 'strong', style)}  ${value}`],
  );
}

const labels = {
  bad: {en: 'Bad', ko: '나쁜 예'},
  good: {en: 'Good', ko: '좋은 예'},
  options: {en: 'Options, with their defaults', ko: '옵션과 기본값'},
  reference: {en: 'Reference', ko: '공식 문서'},
  alsoKnownAs: {en: 'Also known as', ko: '다른 도구에서'},
  lesson: {en: 'Lesson', ko: '레슨'},
  when: {en: 'When', ko: '쓰이는 곳'},
  onlyAsked: {en: 'only in exercises that ask for it', ko: '이 규칙을 요구하는 실습에서만'},
  asked: {en: 'exercise', ko: '실습'},
} as const satisfies Record<string, Text>;
