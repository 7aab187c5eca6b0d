import type {ContextPath} from '../../syntax/expression.ts';

/**
 * What strangers choose freely: titles, texts, names of branches.
 * https://docs.github.com/en/actions/concepts/security/script-injections
 */
const untrusted =
  /^github\.(?:head_ref|event\.(?:(?:issue|pull_request|discussion|milestone)\.(?:title|body)|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))|(?:comment|review|review_comment)\.body|pages\.[^.]+\.page_name|(?:commits\.[^.]+|head_commit|workflow_run\.head_commit)\.(?:message|author\.(?:email|name)|committer\.(?:email|name))|workflow_run\.(?:head_branch|display_title|head_repository\.description)|workflow_run\.pull_requests\.[^.]+\.head\.ref|release\.(?:name|body)))$/;

/** Does the path lead to a text that somebody outside the project may have written? */
export function isUntrusted({names}: ContextPath): boolean {
  return untrusted.test(
    names
      .map((name) => name ?? '*')
      .join('.')
      .toLowerCase(),
  );
}
