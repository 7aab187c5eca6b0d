import {languageCode} from '../../../../src/validators/django/rules/language-code.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(languageCode, {
  good: [
    languageCode.good,
    "LANGUAGE_CODE = 'en-us'\n",
    "LANGUAGE_CODE = 'ko'\n",
    "LANGUAGE_CODE = 'zh-cn'\n",
    "LANGUAGE_CODE = 'de-at'\n",
    "LANGUAGES = [('xx', 'X')]\nLANGUAGE_CODE = 'xx'\n",
  ],
  bad: [
    {text: languageCode.bad},
    {text: "LANGUAGE_CODE = 'ko_KR'\n", at: '1:17', says: [/'ko-kr'/]},
    {text: "LANGUAGE_CODE = 'jp'\n", at: '1:17', says: [/'ja'/]},
  ],
  absent: ['', '# only a comment\n'],
});
