import type {Text} from '../../text/language.ts';

export const onlyValidators: Text = {
  en: 'a config question is judged by drydock reading the file; Moodle cannot. Ask it in drydock.',
  ko: 'config 문제는 drydock이 파일을 읽고 판정하는 문제라 Moodle에는 넣을 수 없어요. drydock에서 푸세요.',
};

export const noKey: Text = {
  en: 'a poll has no right answer, and every GIFT question has one. Use the Feedback activity of Moodle.',
  ko: 'poll에는 정답이 없는데 GIFT 문제에는 정답이 있어야 해요. Moodle의 피드백 활동을 쓰세요.',
};

export const severalBlanks: Text = {
  en: 'it has several blanks, and a GIFT short answer has one. Split it into several questions.',
  ko: '빈칸이 여러 개인데 GIFT 단답형에는 하나만 쓸 수 있어요. 문제를 나누세요.',
};

export const arrowAnswer: Text = {
  en: 'an accepted answer holds "->", which Moodle would read as a matching question.',
  ko: '정답에 "->"가 들어 있어서 Moodle이 짝짓기 문제로 읽어요.',
};

export const manyRight: Text = {
  en: 'it has more than ten right answers, and Moodle has no weight for so many. Split the question.',
  ko: '정답이 열 개가 넘어서 Moodle에 맞는 배점이 없어요. 문제를 나누세요.',
};

export const reservedWord: Text = {
  en: 'it holds a word such as "&&058;", which Moodle turns into another sign while it reads.',
  ko: 'Moodle이 읽으면서 다른 기호로 바꾸는 글("&&058;" 등)이 들어 있어요.',
};

export const oneLine: Text = {
  en: 'its code has one line, so there is nothing to choose from.',
  ko: '코드가 한 줄이라 고를 보기가 없어요.',
};

export const caseLost: Text = {
  en: 'upper and lower case count in drydock; GIFT cannot say so. Set "Case sensitivity" in Moodle.',
  ko: 'drydock에서는 대소문자를 구별하는데 GIFT에는 그 설정이 없어요. Moodle에서 대소문자 구분을 켜세요.',
};

export const orderChanged: Text = {
  en: 'written as matching: each item with its place. Moodle grades place by place.',
  ko: '항목과 순서를 짝짓는 문제로 바꿨어요. Moodle은 자리마다 채점해요.',
};

export const bugChanged: Text = {
  en: 'written as multiple choice: the lines of the code are the choices.',
  ko: '코드의 각 줄이 보기인 선택형 문제로 바꿨어요.',
};
