import type {Text} from '../text/language.ts';
import {hang, visible} from '../text/width.ts';
import type {JudgedFile} from './outcome.ts';
import {type Mark, paint, paragraph, type TextStyle} from './style.ts';
import {type Complaint, type Counts, countVerdicts, disagreement, judgeName, type Verdict} from './verdict.ts';

/** What the real programs said, as paragraphs: who judged each file, with which version, and where drydock sees it differently. */
export function verdictsText(files: readonly JudgedFile[], style: TextStyle): readonly string[] {
  const judged = files.filter(({verdicts}) => verdicts !== undefined);
  if (judged.length === 0) return [];
  const parts = judged.map((file) => [
    paint(visible(file.file), 'strong', style),
    ...(file.verdicts ?? []).flatMap((verdict) => lines(verdict, file, style)),
  ]);
  const counts = countLine(countVerdicts(judged) ?? none, style);
  return [[paint(title[style.language], 'strong', style), counts].join('\n'), ...parts.map((part) => part.join('\n'))];
}

const signs = {accepted: '✓', refused: '✗', 'not checked': '○'} as const;
const marks: Readonly<Record<keyof typeof signs, Mark>> = {accepted: 'code', refused: 'error', 'not checked': 'faint'};

function lines(verdict: Verdict, file: JudgedFile, style: TextStyle): readonly string[] {
  const {outcome} = verdict;
  const sign = paint(signs[outcome.kind], marks[outcome.kind], style);
  const head = hang(`  ${sign} `, says(verdict)[style.language], roomOf(style));
  const differs = disagreement(verdict, file.diagnostics);
  const told = differs === undefined ? [] : paragraph(`→ ${differs[style.language]}`, style, 4);
  return [...head, ...details(verdict, style), ...told];
}

/** Some terminals say that they have no columns. */
function roomOf({width}: TextStyle): number {
  return Math.max(24, width);
}

/** One sentence: who says what. */
function says(verdict: Verdict): Text {
  const name = visible(judgeName(verdict));
  switch (verdict.outcome.kind) {
    case 'accepted':
      return {en: `${name}: accepted`, ko: `${name}: 통과`};
    case 'refused':
      return {en: `${name}: refused`, ko: `${name}: 거부`};
    case 'not checked': {
      const {reason} = verdict.outcome;
      const who = name === '' ? '' : `${name}: `;
      return {
        en: `${who}not checked, ${visible(reason.en)}`,
        ko: `${who}검사하지 않음. ${visible(reason.ko)}`,
      };
    }
  }
}

function details({outcome}: Verdict, style: TextStyle): readonly string[] {
  const {language} = style;
  if (outcome.kind === 'not checked') return [];
  const said = outcome.complaints.map((one) => complaintText(one)[language]);
  const unjudged =
    outcome.kind === 'accepted' ? outcome.unjudged.map((one) => notHere(visible(one[language]))[language]) : [];
  return [...said, ...unjudged].flatMap((line) => hang('      ', line, roomOf(style)));
}

/** A complaint in the program's own words, with its place. */
function complaintText({severity, message, line, file}: Complaint): Text {
  const where = file === undefined ? '' : visible(file);
  const words = visible(message);
  const mild = severity === 'warning' ? {en: ' (warning)', ko: ' (경고)'} : {en: '', ko: ''};
  if (line === undefined)
    return {en: `${where && `${where}: `}${words}${mild.en}`, ko: `${where && `${where}: `}${words}${mild.ko}`};
  return {
    en: `${where && `${where}, `}line ${line}: ${words}${mild.en}`,
    ko: `${where && `${where} `}${line}번째 줄: ${words}${mild.ko}`,
  };
}

function notHere(what: string): Text {
  return {en: `not checked on this machine: ${what}`, ko: `이 컴퓨터에서는 확인하지 못함: ${what}`};
}

const none: Counts = {accepted: 0, refused: 0, notChecked: 0};

function countLine({accepted, refused, notChecked}: Counts, {language}: TextStyle): string {
  return language === 'en'
    ? `${accepted} accepted, ${refused} refused, ${notChecked} not checked.`
    : `통과 ${accepted}개, 거부 ${refused}개, 검사하지 않음 ${notChecked}개`;
}

const title: Text = {en: 'What the real programs say', ko: '실제 프로그램의 판정'};
