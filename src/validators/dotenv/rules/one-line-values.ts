import type {Rule} from '../../rule.ts';
import {missingVariables} from '../presence.ts';
import {type Dotenv, isBrokenKey, isHarmed} from '../tree.ts';
import {code, whoReadsWhat} from '../words.ts';

/** A value ends on its own line. */
export const oneLineValues: Rule<Dotenv, {readonly consumer: string}> = {
  id: 'dotenv/one-line-values',
  title: {en: 'A value stays on one line', ko: '값은 한 줄에 써요'},
  why: {
    en: 'Quotes over several lines work for systemd, python-dotenv, docker compose, `sh` and Node. docker --env-file, django-environ and python-decouple read line by line: they take the first line with its lone quote, and the others for variables of their own. A key file is better kept as a file.',
    ko: '여러 줄에 걸친 따옴표는 systemd, python-dotenv, docker compose, `sh`, Node에서 통해요. docker --env-file, django-environ, python-decouple은 한 줄씩 읽어서, 첫 줄은 따옴표가 붙은 채로 읽고 나머지 줄은 따로 읽어요. 키 파일은 파일로 두는 편이 나아요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://saurabh-kumar.com/python-dotenv/#multiline-values',
  severity: 'warning',
  /** One of the programs that read `.env` files, for which alone the file is judged. */
  defaults: {consumer: 'any'},
  bad: 'CERT="first\nsecond"\n',
  good: 'CERT_FILE=/etc/ssl/site.pem\n',
  missing: missingVariables,
  *check(tree, {consumer}) {
    for (const assignment of tree.assignments) {
      const {value, key} = assignment;
      if (isBrokenKey(assignment)) {
        yield {
          span: value.written.span,
          message: {
            en: `The value of ${code(key.text)} ends with its first line: nothing holds the lines below together. Write the key on one line, or into a file whose path you write here.`,
            ko: `${code(key.text)}의 값은 첫 줄에서 끝나요. 아래 줄들을 묶어 주는 것이 없어요. 키를 한 줄로 쓰거나, 따로 파일에 두고 여기에는 경로를 적으세요.`,
          },
        };
        continue;
      }
      if (!value.text.includes('\n') || value.form !== 'closed' || !isHarmed(tree, assignment, consumer)) continue;
      const who = whoReadsWhat(tree, assignment, consumer);
      yield {
        span: value.written.span,
        message: {
          en: `The value of ${code(key.text)} goes on over several lines. Who reads what: ${who.en}. Keep it on one line, or in a file whose path you write here.`,
          ko: `${code(key.text)}의 값이 여러 줄에 걸쳐 있어요. 프로그램마다 이렇게 읽어요. ${who.ko}. 한 줄로 쓰거나, 따로 파일에 두고 여기에는 경로를 적으세요.`,
        },
      };
    }
  },
};
