import type {Text} from '../../text/language.ts';
import type {GiftAnswer} from './gift-reader.ts';

/** How a list of choices is graded: which are right, by position, and what of its weights drydock does not keep. */
export interface GiftGrade {
  readonly kind: 'single' | 'multi';
  readonly right: readonly number[];
  readonly lost: Text | undefined;
}

/** Reads signs and weights as Moodle does: with a `=` among them one may be chosen, else several, each with its weight. */
export function gradeOf(choices: readonly Pick<GiftAnswer, 'sign' | 'weight'>[]): GiftGrade {
  return choices.some(({sign}) => sign === '=') ? oneOf(choices) : severalOf(choices);
}

function oneOf(choices: readonly Pick<GiftAnswer, 'sign' | 'weight'>[]): GiftGrade {
  const worth = choices.map(({sign, weight}) => weight ?? (sign === '=' ? 100 : 0));
  const right = worth.flatMap((weight, at) =>
    weight === 100 || (choices[at]?.sign === '=' && weight > 0) ? [at] : [],
  );
  const odd = worth.some((weight, at) => weight !== (right.includes(at) ? 100 : 0));
  if (right.length > 1) return {kind: 'multi', right, lost: severalRight};
  return {kind: 'single', right, lost: odd ? partsLost : undefined};
}

function severalOf(choices: readonly Pick<GiftAnswer, 'weight'>[]): GiftGrade {
  const right = choices.flatMap(({weight = 0}, at) => (weight > 0 ? [at] : []));
  const share = 100 / Math.max(1, right.length);
  // Half a point: people round 33.33333 as they like.
  const odd = choices.some(({weight = 0}, at) => Math.abs(weight - (right.includes(at) ? share : -share)) > 0.5);
  return {kind: 'multi', right, lost: odd ? weightsLost : undefined};
}

const severalRight: Text = {
  en: 'several answers are right and any one of them was enough. It is a multi question now: all of them have to be chosen.',
  ko: '정답이 여러 개이고 하나만 골라도 됐던 문제예요. multi 문제로 바꿔서 이제는 모두 골라야 해요.',
};

const partsLost: Text = {
  en: 'weights are gone: drydock gives a single question all or nothing.',
  ko: '배점(%)은 사라졌어요. drydock의 single 문제는 맞거나 틀리거나 둘 중 하나예요.',
};

const weightsLost: Text = {
  en: 'weights are gone: drydock counts (right − wrong) / all right ones.',
  ko: '배점(%)은 사라졌어요. drydock은 (맞게 고른 수 − 틀리게 고른 수) ÷ 전체 정답 수로 채점해요.',
};
