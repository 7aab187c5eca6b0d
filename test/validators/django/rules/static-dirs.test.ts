import {staticDirs} from '../../../../src/validators/django/rules/static-dirs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(staticDirs, {
  good: [
    staticDirs.good,
    "from pathlib import Path\n\nBASE_DIR = Path(__file__).resolve().parent.parent\nSTATIC_ROOT = BASE_DIR / 'a'\nSTATICFILES_DIRS = [BASE_DIR / 'b']\n",
  ],
  bad: [
    {text: staticDirs.bad},
    {
      text: "import os\nBASE_DIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\nSTATIC_ROOT = os.path.join(BASE_DIR, 'static')\nSTATICFILES_DIRS = (os.path.join(BASE_DIR, 'static/'),)\n",
      at: '4:21',
      says: [/STATIC_ROOT/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
