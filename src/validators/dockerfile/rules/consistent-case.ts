import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** All instructions are written in the same case. */
export const consistentCase: Rule<Dockerfile> = {
  id: 'dockerfile/consistent-case',
  title: {en: 'Instructions are all written in the same case', ko: '명령어의 대소문자를 통일해요'},
  why: {
    en: 'Docker does not mind `run` or `Run`. People do: capitals set the instruction apart from its arguments, and a file in one style is easier to scan and to search.',
    ko: 'Docker는 `run`이든 `Run`이든 가리지 않아요. 하지만 사람은 달라요. 명령어를 대문자로 쓰면 인자와 한눈에 구별되고, 한 가지로 통일하면 훑어보기도 찾기도 쉬워요.',
  },
  learn: 'first-image#reading',
  reference: 'https://docs.docker.com/reference/build-checks/consistent-instruction-casing/',
  alsoKnownAs: ['BuildKit ConsistentInstructionCasing', 'BuildKit FromAsCasing'],
  severity: 'hint',
  bad: 'FROM python:3.13-slim\nrun pip install django\n',
  good: 'FROM python:3.13-slim\nRUN pip install django\n',
  missing: missingStage,
  *check(file) {
    const known = file.instructions.filter((instruction) => instruction.known);
    const written = ({keywordSpan}: Instruction) => file.text.slice(keywordSpan.start, keywordSpan.end);
    const lower = known.filter((one) => written(one) === one.keyword.toLowerCase()).length;
    const upper = known.filter((one) => written(one) === one.keyword).length;
    const style = (word: string) => (lower > upper ? word.toLowerCase() : word.toUpperCase());
    for (const instruction of known) {
      const places = [{text: written(instruction), span: instruction.keywordSpan}];
      const as = instruction.keyword === 'FROM' && instruction.words.length === 3 ? instruction.words[1] : undefined;
      if (as !== undefined && /^as$/i.test(as.text)) places.push(as);
      for (const {text, span} of places) {
        const better = style(text);
        if (text === better || text.includes('\\')) continue;
        yield {
          span,
          message: {
            en: `${quote(text)} is written differently from the other instructions. Write \`${better}\`.`,
            ko: `${quote(text)}만 다른 명령어와 대소문자가 달라요. ${particle(`\`${better}\``, '으로/로')} 쓰세요.`,
          },
          fix: {edits: [{span, text: better}]},
        };
      }
    }
  },
};
