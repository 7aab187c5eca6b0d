import type {Code, ListItem, RootContent} from 'mdast';
import type {Block, Inline, WalkStep} from '../text/document.ts';
import {inlineText} from '../text/inlines.ts';
import type {Text} from '../text/language.ts';
import {checkFence, fenceListing, itemInlines, lineOf, type Markdown, parseMarkdown} from '../text/markdown.ts';

/** Reads a `walk` fence: one code fence and a list whose items begin with the lines they speak of. */
export function parseWalk(node: Code, lesson: Markdown): Block[] {
  checkFence(node, lesson);
  const markdown = parseMarkdown(node.value, lesson.problems.below(lineOf(node)));
  const [code, list, ...rest] = markdown.root.children;
  if (code?.type !== 'code' || list?.type !== 'list' || rest.length > 0) {
    lesson.problems.error(lineOf(node) + lineOfOdd(markdown.root.children), wrongShape);
    return [];
  }
  const listing = fenceListing(code, markdown);
  const steps = list.children.flatMap((item) => step(item, listing.lines.length, markdown));
  return [{kind: 'walk', listing, steps}];
}

/** The line, counted from the fence, of the first thing that does not belong into a walk; 0 when something lacks. */
function lineOfOdd([code, list, rest]: readonly RootContent[]): number {
  const odd = code?.type !== 'code' ? code : list?.type !== 'list' ? list : rest;
  return odd === undefined ? 0 : lineOf(odd);
}

function step(item: ListItem, lines: number, markdown: Markdown): WalkStep[] {
  const {problems} = markdown;
  const [first, ...others] = itemInlines(item, markdown);
  const [prefix, from, to = from] =
    (first?.kind === 'text' && /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?\s*:\s*/.exec(first.text)) || [];
  if (first?.kind !== 'text' || prefix === undefined) {
    problems.error(lineOf(item), noLines);
    return [];
  }
  const inlines: Inline[] = [{...first, text: first.text.slice(prefix.length)}, ...others];
  const step = {
    from: Number(from),
    to: Number(to),
    inlines: inlines.filter((one) => one.kind === 'break' || one.text !== ''),
  };
  if (step.from < 1 || step.to > lines || step.from > step.to) {
    problems.error(lineOf(item), linesOutside(prefix.trim(), lines));
    return [];
  }
  if (inlineText(step.inlines).trim() === '') problems.error(lineOf(item), noText);
  const behind = item.children[1];
  if (behind !== undefined) problems.error(lineOf(behind), onlyText);
  return [step];
}

const wrongShape: Text = {
  en: 'A walk holds one code fence and then one list, nothing else: "```dockerfile … ```" and "- 1: …", "- 2-4: …".',
  ko: 'walk에는 코드 펜스 하나와 목록 하나만 차례로 들어가요. "```dockerfile … ```" 다음에 "- 1: …", "- 2-4: …"처럼 쓰세요.',
};

const noLines: Text = {
  en: 'This step does not say which lines it explains: begin it with "3:" or "3-5:".',
  ko: '이 단계가 몇 번째 줄을 설명하는지 알 수 없어요. "3:"이나 "3-5:"로 시작하세요.',
};

const noText: Text = {
  en: 'This step explains nothing: write a sentence behind the line number.',
  ko: '이 단계에 설명이 없어요. 줄 번호 뒤에 한 문장이라도 쓰세요.',
};

const onlyText: Text = {
  en: 'A step is one text: take the list, code or second paragraph out of it.',
  ko: '단계 하나는 글 한 단락이에요. 목록, 코드, 두 번째 단락은 빼세요.',
};

function linesOutside(prefix: string, lines: number): Text {
  return {
    en: `"${prefix}" does not name lines of the code above, which has ${lines}.`,
    ko: `위 코드에 "${prefix}"번 줄이 없어요. 코드는 ${lines}줄이에요.`,
  };
}
