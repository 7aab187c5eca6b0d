import {appModuleExists} from './rules/app-module-exists.ts';
import type {StackRule} from './stack.ts';

/** Every rule over several files, in the order of their names. */
export const stackRules: readonly StackRule[] = [appModuleExists];
