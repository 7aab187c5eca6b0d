import {pythonSyntax} from '../../python/syntax-rule.ts';
import type {Settings} from '../settings.ts';

/** Python reads the settings module. */
export const pythonSyntaxRule = pythonSyntax<Settings>('django', ({file}) => file, {
  bad: "ALLOWED_HOSTS = ['example.com'\nDEBUG = False\n",
  good: "ALLOWED_HOSTS = ['example.com']\nDEBUG = False\n",
});
