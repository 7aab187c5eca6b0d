import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Span} from '../../../syntax/span.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** Each stage has a name of its own. */
export const stageUnique: Rule<Dockerfile> = {
  id: 'dockerfile/stage-unique',
  title: {en: 'Each stage has its own name', ko: '스테이지마다 이름이 달라요'},
  why: {
    en: 'A stage name is how later stages refer to it. When two stages share one, `--from=` and `FROM` reach only one of them, and which one depends on where they stand. Capital and small letters make no difference.',
    ko: '뒤의 스테이지는 이름으로 앞의 스테이지를 불러요. 이름이 같은 스테이지가 둘이면 `--from=`이나 `FROM`으로는 그중 하나에만 닿고, 어느 쪽인지는 위치에 따라 달라져요. 대소문자는 구별하지 않아요.',
  },
  learn: 'production-image#multi-stage',
  reference: 'https://docs.docker.com/reference/build-checks/duplicate-stage-name/',
  alsoKnownAs: ['hadolint DL3024', 'BuildKit DuplicateStageName'],
  severity: 'warning',
  bad: 'FROM node:24-slim AS build\nFROM python:3.13-slim AS build\n',
  good: 'FROM node:24-slim AS assets\nFROM python:3.13-slim AS build\n',
  missing: missingStage,
  *check(file) {
    const seen = new Map<string, Span>();
    for (const {name} of file.stages) {
      if (name === undefined) continue;
      const first = seen.get(name.text.toLowerCase());
      if (first === undefined) seen.set(name.text.toLowerCase(), name.span);
      else {
        yield {
          span: name.span,
          message: {
            en: `There is already a stage called ${quote(name.text)}. Give this one another name, so that it is clear which one is meant.`,
            ko: `${quote(name.text)} 스테이지가 이미 있어요. 어느 것을 부르는지 분명하도록 다른 이름을 붙이세요.`,
          },
          related: [{span: first, message: {en: 'The first one is here.', ko: '처음 것은 여기 있어요.'}}],
        };
      }
    }
  },
};
