import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';

/** The two choices of a truefalse question, as the course says them. */
export const trueWord: Text = {en: 'True', ko: '맞아요'};
export const falseWord: Text = {en: 'False', ko: '아니에요'};

export const braceMissing: Text = {
  en: 'a brace ({ or }) has no partner. Close the answers with }, and write \\{ or \\} for a brace in a text.',
  ko: '중괄호({ 또는 })의 짝이 없어요. 답을 }로 닫고, 글 안의 중괄호는 \\{나 \\}로 쓰세요.',
};

export const descriptionLeft: Text = {
  en: 'a text without answers asks nothing. Write it on a page of the lesson.',
  ko: '답이 없는 글이라 문제가 아니에요. 레슨 페이지의 글로 쓰세요.',
};

export const essayLeft: Text = {
  en: 'an essay cannot be graded here. Make it a fill or single question, or an exercise.',
  ko: '서술형은 채점할 수 없어요. fill이나 single 문제, 또는 실습으로 바꾸세요.',
};

export const matchingLeft: Text = {
  en: 'matching is not taken over. Write it as a match question: a table of two columns.',
  ko: '짝짓기 문제는 옮기지 않아요. match 문제(두 칸짜리 표)로 직접 쓰세요.',
};

export const noPrompt: Text = {
  en: 'the question has no text that could be shown.',
  ko: '보여 줄 질문 글이 없어요.',
};

export const choicesMissing: Text = {
  en: 'it has fewer than two choices.',
  ko: '보기가 두 개보다 적어요.',
};

export const emptyAnswer: Text = {
  en: 'a choice without text is gone.',
  ko: '글이 없는 보기는 뺐어요.',
};

export const noneRight: Text = {
  en: 'no answer is wholly right, so there is nothing to grade by.',
  ko: '완전히 맞는 답이 없어서 채점할 수 없어요.',
};

export const numericChanged: Text = {
  en: 'a number is compared as text here: add other ways of writing it to accept=, such as "3|3.0".',
  ko: '여기서는 숫자도 글자로 비교해요. accept=에 "3|3.0"처럼 다르게 쓴 것도 넣으세요.',
};

export const numericLeft: Text = {
  en: 'a range of numbers cannot be accepted here. Ask for one exact value (fill), or give choices (single).',
  ko: '숫자의 범위는 정답으로 쓸 수 없어요. 정확한 값을 묻거나(fill) 보기를 주세요(single).',
};

export const severalBlanks: Text = {
  en: 'its text has several blanks and one answer. Write a fill question with accept="…" for each ____.',
  ko: '빈칸은 여러 개인데 답은 하나예요. ____마다 accept="…"를 쓴 fill 문제로 고치세요.',
};

export const feedbackLost: Text = {
  en: 'a fill question has no feedback for single answers, so it is gone: say it in the explanation.',
  ko: 'fill 문제에는 답마다 설명을 붙일 수 없어서 뺐어요. 해설에 함께 쓰세요.',
};

export function wildcardLost(answer: string): Text {
  const shown = JSON.stringify(answer);
  return {
    en: `the answer ${shown} has a wildcard (*), which is gone. Write each text that is right into accept=.`,
    ko: `답 ${shown}의 와일드카드(*)는 쓸 수 없어서 뺐어요. 맞는 글을 accept=에 하나씩 쓰세요.`,
  };
}

export function partlyRight(answer: string): Text {
  const shown = JSON.stringify(answer);
  return {
    en: `the answer ${shown} was partly right and is gone: an answer is right or wrong here.`,
    ko: `일부만 맞는 답 ${particle(shown, '은/는')} 뺐어요. 여기서는 맞거나 틀리거나 둘 중 하나예요.`,
  };
}
