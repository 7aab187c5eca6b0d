import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import type {Dotenv} from '../tree.ts';
import {code} from '../words.ts';

/** A quote that begins a value is closed behind it. */
export const closeQuotes: Rule<Dotenv> = {
  id: 'dotenv/close-quotes',
  title: {en: 'A quote that is opened is closed', ko: '열린 따옴표는 닫혀 있어요'},
  why: {
    en: 'Quotes hold a value together only in pairs. With one missing, python-dotenv skips the line, systemd and python-dotenv may take the lines below into the value, `sh` and docker compose stop with an error, and the rest keep the lone quote as part of the value. Nobody reads what you meant.',
    ko: '따옴표는 짝을 이뤄야 값을 묶어요. 하나가 빠지면 python-dotenv는 그 줄을 건너뛰고, systemd와 python-dotenv는 아래 줄까지 값으로 읽기도 하고, `sh`와 docker compose는 오류를 내며 멈춰요. 나머지는 남은 따옴표를 값의 일부로 읽어요. 뜻한 대로 읽는 프로그램이 하나도 없어요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://saurabh-kumar.com/python-dotenv/#file-format',
  severity: 'error',
  bad: 'SECRET_KEY="k7#w2\nDEBUG=False\n',
  good: 'SECRET_KEY="k7#w2"\nDEBUG=False\n',
  missing: missingVariables,
  *check({assignments}) {
    for (const {value, key} of assignments) {
      if (value.form !== 'open') continue;
      const end = value.written.span.end;
      const quote = value.quote ?? '"';
      yield {
        span: value.written.span,
        message: {
          en: `The value of ${code(key.text)} begins with ${quote} and no ${quote} closes it, so no program reads what you mean. Write the same quote behind the value, or take this one out.`,
          ko: `${code(key.text)}의 값이 ${quote}로 시작하는데 닫는 ${quote}가 없어서, 뜻한 대로 읽는 프로그램이 없어요. 값 뒤에 같은 따옴표를 적거나 앞의 따옴표를 지우세요.`,
        },
        fix: {edits: [{span: {start: end, end}, text: quote}]},
      };
    }
  },
};
