import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import type {Problems} from '../text/problem.ts';
import type {Course} from './lesson.ts';

/** Reports links of a text (plain data: a lesson or an exercise) to pages that the course does not have. */
export function lintLinks(value: unknown, lesson: string, source: string, course: Course, problems: Problems): void {
  for (const url of new Set(linksOf(value))) {
    const wrong = /^https?:/.test(url) ? undefined : pageProblem(url, lesson, course);
    if (wrong !== undefined) problems.error(lineOf(url, source), wrong);
  }
}

/** Says what is wrong with `lesson#page`, `#page` or `lesson`; undefined when the course has it. */
export function pageProblem(url: string, lesson: string, course: Course): Text | undefined {
  const [name = '', page] = url.split('#');
  const card = course.lessons.find(({id}) => id === (name === '' ? lesson : name));
  if (card === undefined)
    return noTarget(
      url,
      nearest(
        name,
        course.lessons.map(({id}) => id),
      ),
    );
  const ids = card.pages.map(({id}) => id);
  if (page === undefined || ids.includes(page)) return undefined;
  const meant = nearest(page, ids);
  return noTarget(url, meant && `${name}#${meant}`);
}

function linksOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linksOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'link' && 'url' in value && typeof value.url === 'string') return [value.url];
  return Object.values(value).flatMap(linksOf);
}

function lineOf(url: string, source: string): number {
  const at = source.indexOf(`](${url}`);
  return at === -1 ? 1 : source.slice(0, at).split('\n').length;
}

function noTarget(url: string, meant: string | undefined): Text {
  return {
    en: `The link "${url}" leads to no page of this course${meant === undefined ? ': write #page, lesson#page or https://….' : `: did you mean ${meant}?`}`,
    ko: `"${url}" 링크가 가리키는 페이지가 이 코스에 없어요.${meant === undefined ? ' #page, lesson#page, https://… 중 하나로 쓰세요.' : ` 혹시 ${meant}인가요?`}`,
  };
}
