import {knownNeeds} from '../../../../src/validators/workflow/rules/known-needs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownNeeds, {
  good: [
    'on: push\njobs:\n  b:\n    runs-on: x\n    outputs: {tag: v}\n    steps: [{run: x}]\n  c:\n    needs: b\n    runs-on: x\n    steps:\n      - run: echo ${{ needs.b.outputs.tag }} ${{ needs.B.result }} ${{ toJSON(needs) }}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  b:\n    runs-on: x\n    outputs: {tag: v}\n    steps: [{run: x}]\n  c:\n    needs: b\n    runs-on: x\n    steps:\n      - run: echo ${{ needs.b.outputs.tga }}\n',
      at: '11:39',
      says: [/`tag`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  b:\n    runs-on: x\n    outputs: {tag: v}\n    steps: [{run: x}]\n  c:\n    needs: b\n    runs-on: x\n    steps:\n      - run: echo ${{ needs.d.outputs.x }}\n',
      at: '11:29',
      says: [/does not wait/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  b:\n    runs-on: x\n    outputs: {tag: v}\n    steps: [{run: x}]\n  c:\n    needs: b\n    runs-on: x\n    steps:\n      - run: echo ${{ needs.b.tag }}\n',
      says: [/only `outputs`/],
      times: 1,
    },
  ],
});
