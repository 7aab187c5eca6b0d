import type {Link, PhrasingContent} from 'mdast';
import type {Inline} from './document.ts';
import {particle} from './particle.ts';
import type {Problems} from './problem.ts';

type Style = 'text' | 'strong' | 'emphasis';

/** The running text of one block: soft line breaks are blanks, marks inside marks are flattened to the inner one. */
export function toInlines(nodes: readonly PhrasingContent[], problems: Problems): Inline[] {
  return merged(nodes.flatMap((node) => inlinesOf(node, 'text', problems)));
}

/** The words alone; a hard break is a newline. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('');
}

function inlinesOf(node: PhrasingContent, style: Style, problems: Problems): Inline[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'text':
      if (node.value.includes('**')) problems.error(line, strayStars(node.value));
      return [{kind: style, text: node.value.replace(/\s*\n\s*/g, ' ')}];
    case 'strong':
    case 'emphasis':
      return node.children.flatMap((child) => inlinesOf(child, node.type, problems));
    case 'inlineCode':
      return [{kind: 'code', text: node.value}];
    case 'break':
      return [{kind: 'break'}];
    case 'link':
      return link(node, style, problems);
    case 'delete':
      problems.error(line, notShown('~~Struck out~~ text', '취소선'));
      return node.children.flatMap((child) => inlinesOf(child, style, problems));
    case 'html':
      problems.error(line, htmlInText(node.value));
      return [{kind: 'code', text: node.value}];
    case 'image':
    case 'imageReference':
      problems.error(line, notShown('An image', '그림'));
      return [{kind: style, text: node.alt ?? ''}];
    case 'linkReference':
    case 'footnoteReference':
      problems.error(line, notShown('A reference or footnote', '참조 링크나 각주'));
      return [{kind: style, text: node.label ?? ''}];
  }
}

function link(node: Link, style: Style, problems: Problems): Inline[] {
  const text = inlineText(node.children.flatMap((child) => inlinesOf(child, 'text', problems)));
  if (node.url === `mailto:${text}`) return [{kind: style, text}];
  const line = node.position?.start.line ?? 1;
  if (text === node.url && /[^\x20-\x7e]/.test(text)) problems.error(line, gluedAddress(text));
  else if (!/^(?:https?:\/\/|[a-z0-9-]*#|[a-z0-9-]+$)/.test(node.url)) problems.error(line, strangeAddress(node.url));
  return [{kind: 'link', text, url: node.url}];
}

function merged(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (last?.kind === inline.kind && isRun(last) && isRun(inline))
      out.splice(-1, 1, {...last, text: last.text + inline.text});
    else if (inline.kind === 'break' || inline.text !== '') out.push(inline);
  }
  return out;
}

function isRun(inline: Inline): inline is Extract<Inline, {kind: Style}> {
  return inline.kind === 'text' || inline.kind === 'strong' || inline.kind === 'emphasis';
}

function notShown(en: string, ko: string) {
  return {
    en: `${en} cannot be shown in a terminal: write it as text.`,
    ko: `${particle(ko, '은/는')} 터미널에 보여 줄 수 없어요. 글로 풀어서 쓰세요.`,
  };
}

function htmlInText(html: string) {
  return {
    en: `Markdown reads ${html} as HTML, which a terminal does not show: put it in backticks.`,
    ko: `마크다운은 ${html} 부분을 HTML로 읽는데, 터미널에서는 보이지 않아요. 백틱(\`)으로 감싸세요.`,
  };
}

function strayStars(text: string) {
  const seen = text.slice(Math.max(0, text.indexOf('**') - 12), text.indexOf('**') + 14).trim();
  return {
    en: `The ** in "${seen}" was not read as bold. Markdown wants no bracket or quote between ** and a letter: move it out (**word**(note)), or put code in backticks.`,
    ko: `"${seen}"의 **가 굵은 글씨로 읽히지 않았어요. **와 글자 사이에 괄호나 따옴표가 끼면 그래요. 괄호를 밖으로 빼거나(**도커**(Docker)는), 코드라면 백틱으로 감싸세요.`,
  };
}

function gluedAddress(address: string) {
  return {
    en: `The address "${address}" has swallowed the word behind it: write [text](address), or put the address in backticks.`,
    ko: `주소 "${address}"에 뒤따르는 글자까지 붙어 버렸어요. [글](주소)로 쓰거나 주소를 백틱으로 감싸세요.`,
  };
}

function strangeAddress(url: string) {
  return {
    en: `A link may lead to https://…, to a page (#page), or to a page of another lesson (lesson#page), not to "${url}".`,
    ko: `링크는 https://… 주소, 같은 레슨의 페이지(#page), 다른 레슨의 페이지(lesson#page)로만 걸 수 있어요. "${url}" 같은 주소는 안 돼요.`,
  };
}
