import {nothingBehindQuotes} from '../../../../src/validators/dotenv/rules/nothing-behind-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(nothingBehindQuotes, {
  good: ['A="x"\n', 'A="x" # c\n', 'A=a"b"c\n', 'const A="x";\n', "A='x'  \n"],
  bad: [
    {text: 'A="x"y\n', at: '1:6', times: 1, says: [/python-dotenv.*skipped/]},
    {text: "A='it's'\n", times: 1},
    {text: 'A="x";\n', times: 1},
  ],
});
