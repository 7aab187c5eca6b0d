import {staticUrlSlash} from '../../../../src/validators/django/rules/static-url-slash.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(staticUrlSlash, {
  good: [staticUrlSlash.good, "STATIC_URL = 'static/'\nMEDIA_URL = ''\n"],
  bad: [{text: staticUrlSlash.bad}, {text: "MEDIA_URL = 'media'\n", at: '1:13', says: [/media\//]}],
  absent: ['', '# only a comment\n'],
});
