import type {QuestionKind} from '../../quiz/question.ts';
import type {Text} from '../../text/language.ts';

/** How a question is answered, in a word or two. */
export const kindNames: Readonly<Record<QuestionKind, Text>> = {
  single: {en: 'one choice', ko: '하나 고르기'},
  multi: {en: 'several choices', ko: '여럿 고르기'},
  truefalse: {en: 'true or false', ko: '참·거짓'},
  fill: {en: 'fill in', ko: '빈칸 채우기'},
  predict: {en: 'predict', ko: '결과 맞히기'},
  order: {en: 'put in order', ko: '순서 맞추기'},
  match: {en: 'pairs', ko: '짝짓기'},
  bug: {en: 'find the line', ko: '줄 찾기'},
  config: {en: 'write a file', ko: '파일 쓰기'},
  poll: {en: 'opinion', ko: '의견'},
};
