import type {Files} from './source.ts';

/** The files of a new lesson, by path below the folder of the course. It passes the schema: its texts ask to be replaced. */
export function newLesson(number: number, id: string): Files {
  const folder = `${String(number).padStart(2, '0')}-${id}`;
  const exercise = `${folder}/exercises/${id}`;
  return {
    [`${folder}/lesson.en.md`]: lessonText(id, {
      ...{title: 'A new lesson', summary: 'What the learner can do afterwards, in one sentence.'},
      ...{page: 'One idea', idea: 'A page has **one idea**. Say it, show a real file, ask about it.'},
      ...{ask: 'A question about a situation, not about a word.', yes: 'True', no: 'False'},
      ...{right: 'Why this is right.', wrong: 'Why this is wrong.', because: 'What to remember.'},
    }),
    [`${folder}/lesson.ko.md`]: lessonText(id, {
      ...{title: '새 레슨', summary: '이 레슨을 마치면 할 수 있는 일을 한 문장으로 적어요.'},
      ...{
        page: '한 가지 이야기',
        idea: '한 페이지에는 **한 가지**만 담아요. 말하고, 실제 파일을 보여 주고, 물어보세요.',
      },
      ...{ask: '낱말이 아니라 상황을 묻는 문제예요.', yes: '맞아요', no: '아니에요'},
      ...{right: '왜 맞는지 적어요.', wrong: '왜 틀린지 적어요.', because: '기억할 것을 적어요.'},
    }),
    [`${exercise}/exercise.yaml`]: exerciseText,
    [`${exercise}/start/Dockerfile`]: '# write here\n',
    [`${exercise}/solution/Dockerfile`]: 'FROM python:3.13-slim\nWORKDIR /app\nCMD ["python", "-m", "http.server"]\n',
    [`${exercise}/accepted/another-version/Dockerfile`]: 'FROM python:3.14-slim\nCMD ["python", "-m", "http.server"]\n',
    [`${exercise}/rejected/no-version/Dockerfile`]: 'FROM python\nCMD ["python", "-m", "http.server"]\n',
    [`${exercise}/rejected/no-version/expect.yaml`]: 'rule: dockerfile/pin-base-image\n',
  };
}

type Words = Readonly<
  Record<'title' | 'summary' | 'page' | 'idea' | 'ask' | 'yes' | 'no' | 'right' | 'wrong' | 'because', string>
>;

function lessonText(id: string, words: Words): string {
  return `---
title: ${words.title}
summary: ${words.summary}
minutes: 10
---

## ${words.page} {#idea}

${words.idea}

\`\`\`dockerfile
FROM python:3.13-slim
\`\`\`

\`\`\`\`quiz truefalse id=${id}-first tags=docker
${words.ask}

- [x] ${words.yes}
  > ${words.right}
- [ ] ${words.no}
  > ${words.wrong}

> ${words.because}
\`\`\`\`
`;
}

const exerciseText = `title:
  en: A new exercise
  ko: 새 실습
task:
  en: Say what to write and why.
  ko: 무엇을 왜 써야 하는지 적어요.
files:
  - path: Dockerfile
    kind: dockerfile
goals:
  - id: base
    title:
      en: Starts from a Python image with a fixed version
      ko: 버전을 고정한 파이썬 이미지에서 시작해요
    rules:
      - rule: dockerfile/base-image
        options:
          image: python
      - rule: dockerfile/pin-base-image
hints:
  base:
    - en: Where to look.
      ko: 어디를 볼지 알려 줘요.
    - en: The concept.
      ko: 개념을 알려 줘요.
debrief:
  now:
    en: What the learner has now.
    ko: 이제 갖게 된 것을 적어요.
  without:
    en: What would happen without it in production.
    ko: 이것이 없으면 운영 환경에서 생길 일을 적어요.
  interview:
    question:
      en: A question from an interview.
      ko: 면접에서 받을 만한 질문을 적어요.
    answer:
      en: A good answer to it.
      ko: 좋은 답을 적어요.
`;
