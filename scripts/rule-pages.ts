import {rulePage} from '../src/report/rule-page.ts';
import {languages} from '../src/text/language.ts';
import {judgedKinds, loadValidator} from '../src/validators/index.ts';
import {stackRules} from '../src/validators/stack/index.ts';

/** Every page of docs/rules by its file name: one for each kind that is judged, and one for rules over several files, in each language. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const kind of judgedKinds) {
    const {rules} = await loadValidator(kind);
    for (const language of languages) pages.set(`${kind}.${language}.md`, rulePage(kind, rules, language));
  }
  for (const language of languages) pages.set(`stack.${language}.md`, rulePage('stack', stackRules, language));
  return pages;
}
