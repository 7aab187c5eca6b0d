import {type Again, againOf} from '../classroom/report/again.ts';
import {attentionOf, helpOf} from '../classroom/report/attention.ts';
import type {Gradebook} from '../classroom/report/gradebook.ts';
import type {Popular} from '../classroom/report/popular.ts';
import {presentIn, type Struggles, strugglesOf} from '../classroom/report/struggles.ts';
import type {Question} from '../quiz/question.ts';
import type {Block} from '../text/document.ts';
import {inlineText} from '../text/inlines.ts';
import type {Language, Text} from '../text/language.ts';
import {remoteText} from '../text/remote.ts';
import {cells, cut, hang, padTo, wrap} from '../text/width.ts';
import {most, tablePart} from './class-report-table.ts';
import {
  headings,
  helpWords,
  lasting,
  mostTook,
  needWords,
  nothing,
  otherPeople,
  others,
  titles,
  whenHeld,
  whyAgain,
} from './class-report-words.ts';

/** How a report is written. */
export interface ReportStyle {
  readonly language: Language;
  /** In cells. */
  readonly width: number;
  /** The time zone of its times; undefined: that of this machine. */
  readonly zone?: string;
  /** What rules and exercises are called, by id. */
  readonly names: ReadonlyMap<string, Text>;
}

/** What a class got stuck on, as an instructor reads it right after the class: first what to do about it. */
export function reportLines(book: Gradebook, session: string, style: ReportStyle): readonly string[] {
  const struggles = strugglesOf(book);
  const parts = [
    headPart(book, session, style),
    againPart(struggles, book, style),
    rulesPart(struggles, style),
    exercisesPart(struggles, style),
    questionsPart(struggles, book, style),
    helpPart(book, style),
    peoplePart(book, style),
    askedPart(book, style),
    pollsPart(book, style),
  ].filter((part) => part.length > 0);
  const isEmpty =
    book.attempts.length === 0 && book.calls.length === 0 && book.polls.length === 0 && book.asked.length === 0;
  const said = isEmpty ? [parts[0] ?? [], [nothing[style.language]]] : parts;
  return said.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

function headPart(book: Gradebook, session: string, {language, width, zone}: ReportStyle): readonly string[] {
  const {title, learners, startedAt, endedAt, lastAt} = book;
  const present = presentIn(book).length;
  const gone = learners.length - present;
  const people: Text = {
    en: `${present} ${present === 1 ? 'learner' : 'learners'}${gone === 0 ? '' : `, ${gone} removed`}`,
    ko: `학습자 ${present}명${gone === 0 ? '' : `, 퇴장 ${gone}명`}`,
  };
  const when = startedAt === undefined ? '' : `${whenHeld(startedAt, endedAt ?? lastAt, language, zone)} · `;
  return [
    ...wrap(title === '' ? session : `${title} (${session})`, width),
    ...wrap(`${when}${people[language]}`, width),
  ];
}

function againPart(struggles: Struggles, book: Gradebook, style: ReportStyle): readonly string[] {
  const {language, width} = style;
  const people = presentIn(book).length;
  const again = againOf(struggles, people);
  if (again.length === 0) return [];
  const lines = again.flatMap((one) => [
    ...hang('  ', againName(one, book, style), width),
    ...hang('      ', whyAgain(one, people)[language], width),
    ...(one.kind === 'question' && one.popular
      ? hang('      ', popularWords(one.question, one.popular, book, style), width)
      : []),
  ]);
  return [titles.again[language], ...lines];
}

function againName(one: Again, book: Gradebook, style: ReportStyle): string {
  if (one.kind !== 'question') return named(one.kind === 'rule' ? one.rule : one.ex, style);
  const question = book.questions.get(one.question)?.words[style.language];
  const words = question === undefined ? '' : promptOf(question);
  return words === '' ? `${one.question} (${one.quiz})` : `${one.question} (${one.quiz}): ${cut(words, 100)}`;
}

function named(id: string, {names, language}: ReportStyle): string {
  const name = names.get(id)?.[language];
  return name === undefined ? id : `${id}: ${name}`;
}

/** The running text of a prompt, without its listings. */
function promptOf({prompt}: Question): string {
  const words = prompt.flatMap((block: Block) => ('inlines' in block ? [inlineText(block.inlines)] : []));
  return remoteText(words.join(' '), 200);
}

function rulesPart({rules}: Struggles, {language, width}: ReportStyle): readonly string[] {
  const rows = rules.map(({rule, people, tries, open}) => ({cells: [rule, people, tries, open]}));
  return tablePart(rows, headings.rules, language, width);
}

function exercisesPart({exercises}: Struggles, style: ReportStyle): readonly string[] {
  const {language, width} = style;
  const rows = exercises.map(({ex, tried, passed, median, checks}) => ({
    cells: [ex, `${passed}/${tried}`, median === undefined ? '–' : lasting(median)[language], checks],
  }));
  return tablePart(rows, headings.exercises, language, width);
}

function questionsPart({questions}: Struggles, book: Gradebook, style: ReportStyle): readonly string[] {
  const {language, width} = style;
  const rows = questions.map(({quiz, question, right, wrong, partly, late, missing, popular}) => ({
    cells: [`${question} (${quiz})`, right, partly, wrong, late, missing],
    ...(popular !== undefined && {below: popularWords(question, popular, book, style)}),
  }));
  return tablePart(rows, headings.questions, language, width);
}

function popularWords(question: string, popular: Popular, {questions}: Gradebook, {language}: ReportStyle): string {
  const known = questions.get(question)?.words[language];
  const choice =
    popular.kind === 'choice' && known !== undefined && 'choices' in known ? known.choices[popular.choice] : undefined;
  return mostTook(popular, choice && remoteText(inlineText(choice.inlines), 100))[language];
}

function helpPart(book: Gradebook, {language, width}: ReportStyle): readonly string[] {
  const help = helpOf(book);
  return help.calls === 0 ? [] : [titles.help[language], ...hang('  ', helpWords(help)[language], width)];
}

function peoplePart(book: Gradebook, style: ReportStyle): readonly string[] {
  const {language, width} = style;
  const all = attentionOf(book);
  if (all.length === 0) return [];
  const shown = all.slice(0, most);
  const names = shown.map(({row: {name, alias, id}}) => `${name === '' ? id : name} (${alias})`);
  const widest = Math.min(Math.max(...names.map(cells)), Math.floor(width / 2));
  const lines = shown.flatMap(({need}, index) => {
    const lead = `  ${padTo(cut(names[index] ?? '', widest), widest)}  `;
    return hang(lead, needWords(need)[language], width);
  });
  const left = all.length - shown.length;
  return [titles.people[language], ...lines, ...(left > 0 ? [`  ${otherPeople(left)[language]}`] : [])];
}

function askedPart({asked}: Gradebook, {language, width}: ReportStyle): readonly string[] {
  if (asked.length === 0) return [];
  const left = asked.length - most;
  return [
    titles.asked[language],
    ...asked.slice(0, most).flatMap(({text}) => hang('  ', text, width)),
    ...(left > 0 ? [`  ${others(left)[language]}`] : []),
  ];
}

function pollsPart({polls}: Gradebook, {language, width}: ReportStyle): readonly string[] {
  if (polls.length === 0) return [];
  const lines = polls.flatMap(({prompt, choices}) => [
    ...hang('  ', prompt, width),
    ...choices.flatMap(({text, votes}) => hang(`    ${String(votes).padStart(4)}  `, text, width)),
  ]);
  return [titles.polls[language], ...lines];
}
