import type {Span} from '../../syntax/span.ts';
import type {Workflow} from '../../syntax/workflow.ts';
import type {Fix} from '../rule.ts';
import {type ActionFacts, factsOf, majorOf} from './action-facts.ts';

/** A step that uses a major version from before the one made for Node 24. */
interface OlderAction {
  readonly name: string;
  readonly ref: string;
  readonly major: number;
  readonly facts: ActionFacts;
  /** What stands behind the `@`. */
  readonly span: Span;
  /** The first major made for Node 24 in its place. */
  readonly fix: Fix;
}

/** The known actions of a workflow that have a newer major to move to. */
export function olderActions({jobs}: Workflow): readonly OlderAction[] {
  return jobs.flatMap(({steps}) =>
    steps.flatMap(({uses}) => {
      if (uses?.kind !== 'action' || uses.ref === undefined) return [];
      const facts = factsOf(uses.name.replace(/^(actions\/cache)\/(?:save|restore)$/, '$1'));
      const major = majorOf(uses.ref);
      if (facts?.node24 === undefined || major === undefined || major >= facts.node24) return [];
      const span = uses.scalar.at(uses.scalar.text.indexOf('@') + 1, uses.scalar.text.length);
      return [{name: uses.name, ref: uses.ref, major, facts, span, fix: {edits: [{span, text: `v${facts.node24}`}]}}];
    }),
  );
}
