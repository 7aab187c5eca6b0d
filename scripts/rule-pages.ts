import {rulePage} from '../src/report/rule-page.ts';
import {languages} from '../src/text/language.ts';
import {judgedKinds, loadValidator} from '../src/validators/index.ts';

/** Every page of docs/rules by its file name: one for each kind that is judged, in each language. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const kind of judgedKinds) {
    const {rules} = await loadValidator(kind);
    for (const language of languages) pages.set(`${kind}.${language}.md`, rulePage(kind, rules, language));
  }
  return pages;
}
