import {certificatePair} from '../../../../src/validators/gunicorn/rules/certificate-pair.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(certificatePair, {
  good: [
    'keyfile = "k"\ncertfile = "c"\n',
    'certfile = "c"\n',
    'gunicorn --keyfile k --certfile c app\n',
    'gunicorn -c x --keyfile k app\n',
  ],
  bad: [{text: 'keyfile = "k"\n', at: '1:11'}, {text: 'gunicorn --keyfile k app\n'}],
});
