import type {Language} from '../../text/language.ts';
import {grouped} from '../group.ts';
import type {Question} from '../question.ts';
import type {Asked, Exported, ExportRemark} from './asked.ts';
import {giftQuestion} from './gift-question.ts';
import {portable} from './portable.ts';

/**
 * Questions as GIFT for Moodle: a category for each lesson, texts as Markdown (Moodle draws code in it, and HTML would
 * not come back as what it was), ids and tags in the comment that Moodle reads. What GIFT has no kind for is written as
 * the nearest kind that asks the same, or left out; each time a remark says so.
 */
export function giftOf(all: readonly Asked[], language: Language): Exported {
  const remarks: ExportRemark[] = [];
  let count = 0;
  const lessons = [...grouped(all, ({lesson}) => lesson.id).values()].map((asked) => {
    const written = asked.flatMap((one) => {
      const {question, changed} = portable(one.question);
      const gift = giftQuestion(question, language);
      const {id} = question;
      if ('leftOut' in gift) remarks.push({id, kind: 'left-out', message: gift.leftOut});
      else for (const message of [...changed, ...gift.changed]) remarks.push({id, kind: 'changed', message});
      return 'leftOut' in gift ? [] : [`${comments(question)}::${id}::${gift.text}\n`];
    });
    count += written.length;
    return written.length === 0 ? '' : [category(asked[0]), ...written].join('\n');
  });
  return {text: lessons.filter((one) => one !== '').join('\n'), count, remarks};
}

/** `$course$/top/` is where Moodle puts what it imports; a slash in a name is written twice. */
function category(asked: Asked | undefined): string {
  const name = `${String(asked?.lesson.number ?? 0).padStart(2, '0')} ${asked?.lesson.title ?? ''}`;
  return `$CATEGORY: $course$/top/drydock/${name.replace(/\s+/g, ' ').replaceAll('/', '//')}\n`;
}

/** The line that Moodle reads id and tags from, and one that only drydock reads when it imports the file again. */
function comments(question: Question): string {
  const tags = question.tags.map((tag) => ` [tag:${tag.replaceAll(']', '\\]')}]`).join('');
  const own = [
    ...(question.kind === 'predict' ? ['kind=predict'] : []),
    ...('caseSensitive' in question && question.caseSensitive ? ['case=exact'] : []),
    ...(question.rules.length > 0 ? [`rules=${question.rules.join(',')}`] : []),
  ];
  return `// [id:${question.id}]${tags}\n${own.length > 0 ? `// drydock: ${own.join(' ')}\n` : ''}`;
}
