import type {Text} from '../../text/language.ts';
import {readSections, type UnitTree} from './tree.ts';

/** What every rule needs before its silence means anything: a section with at least one setting. */
export function missingUnit(tree: UnitTree): Text | undefined {
  if (readSections(tree).some(({assignments}) => assignments.length > 0)) return undefined;
  return {
    en: 'There is no unit here yet: a section such as `[Service]` with at least one `Key=value` line.',
    ko: '아직 유닛이 없어요. `[Service]` 같은 섹션에 `키=값` 줄을 하나 이상 쓰세요.',
  };
}
