import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {unknownInstruction} from '../unknown-instruction.ts';

/** Each line begins with one of the eighteen instructions. */
export const knownInstruction: Rule<Dockerfile> = {
  id: 'dockerfile/known-instruction',
  title: {en: 'Every line begins with an instruction Docker knows', ko: '줄마다 Docker가 아는 명령어로 시작해요'},
  why: {
    en: 'A Dockerfile is a list of instructions: `FROM`, `RUN`, `COPY`, `CMD` and fourteen more. A single mistyped one, or a long command whose line break lost its `\\`, stops the whole build before its first step.',
    ko: 'Dockerfile은 `FROM`, `RUN`, `COPY`, `CMD`를 비롯한 명령어 열여덟 개로 쓴 목록이에요. 철자가 하나만 틀려도, 긴 명령을 나눈 줄 끝에서 `\\`를 빠뜨려도, 빌드는 첫 단계도 시작하지 못하고 멈춰요.',
  },
  learn: 'first-image#reading',
  reference: 'https://docs.docker.com/reference/dockerfile/#overview',
  alsoKnownAs: ['hadolint DL1000'],
  severity: 'error',
  blocking: true,
  bad: 'FROM python:3.13-slim\nRNU pip install django\n',
  good: 'FROM python:3.13-slim\nRUN pip install django\n',
  missing: missingStage,
  *check(file) {
    const parents = new Set(file.stages.map(({parent}) => parent?.index));
    let owner: Instruction | undefined;
    let before: Instruction | undefined;
    for (const instruction of file.instructions) {
      const {known, trigger, stage} = instruction;
      const above = before === undefined || owner === undefined ? undefined : {before, owner};
      if (!known) yield unknownInstruction(instruction, above, file);
      else if (trigger?.known === false && parents.has(stage)) yield unknownInstruction(trigger, undefined, file);
      before = instruction;
      if (known) owner = instruction;
    }
  },
};
