import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {undeclaredInFrom, undeclaredInStages} from '../undeclared.ts';

/** Every variable is set before it is used, in the place where it is used. */
export const variableDeclared: Rule<Dockerfile> = {
  id: 'dockerfile/variable-declared',
  title: {en: 'Variables are declared where they are used', ko: '변수는 쓰는 자리에서 선언해요'},
  why: {
    en: 'A variable nobody set is simply empty, and Docker goes on: `COPY $SRC /app` copies nothing you meant. The usual reason is the stage border: an `ARG` above the first `FROM` serves only the `FROM` lines, and each stage that wants it must say `ARG NAME` again.',
    ko: '아무도 값을 정하지 않은 변수는 그냥 빈 값이 되고 Docker는 말없이 계속해요. `COPY $SRC /app`은 엉뚱한 것을 복사하게 돼요. 가장 흔한 이유는 스테이지의 경계예요. 첫 `FROM` 위의 `ARG`는 `FROM` 줄에서만 쓸 수 있고, 스테이지 안에서 쓰려면 `ARG 이름`을 다시 적어야 해요.',
  },
  learn: 'layer-cache#invalidation',
  reference: 'https://docs.docker.com/build/building/variables/#scoping',
  alsoKnownAs: [
    'BuildKit UndefinedVar',
    'BuildKit UndefinedArgInFrom',
    'BuildKit InvalidDefaultArgInFrom',
    'hadolint DL3044',
  ],
  severity: 'warning',
  bad: 'ARG APP_DIR=/app\nFROM python:3.13-slim\nWORKDIR $APP_DIR\n',
  good: 'ARG APP_DIR=/app\nFROM python:3.13-slim\nARG APP_DIR\nWORKDIR $APP_DIR\n',
  missing: missingStage,
  *check(file) {
    yield* undeclaredInFrom(file);
    yield* undeclaredInStages(file);
  },
};
