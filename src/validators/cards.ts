import {judgedKinds, loadValidator} from './index.ts';
import type {RuleCard} from './rule.ts';

/** The cards of every rule that drydock knows, those of the whole stack first. Loads every validator. */
export async function allCards(): Promise<readonly RuleCard[]> {
  const [{stackRules}, ...validators] = await Promise.all([
    import('./stack/index.ts'),
    ...judgedKinds.map(loadValidator),
  ]);
  return [...stackRules, ...validators.flatMap(({rules}) => rules)].map(cardOf);
}

function cardOf({id, title, why, learn, reference, alsoKnownAs, severity, bad, good}: RuleCard): RuleCard {
  return {
    id,
    title,
    why,
    reference,
    severity,
    bad,
    good,
    ...(learn !== undefined && {learn}),
    ...(alsoKnownAs && {alsoKnownAs}),
  };
}
