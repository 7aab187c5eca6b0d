import type {Workflow} from '../../syntax/workflow.ts';
import {valueAt, type YamlScalar} from '../../syntax/yaml.ts';

/** The `cron:` values of `on.schedule`. */
export function schedulesOf({root}: Workflow): readonly YamlScalar[] {
  const list = valueAt(root, 'on', 'schedule');
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const cron = valueAt(item, 'cron');
    return cron?.kind === 'scalar' && cron.text !== '' ? [cron] : [];
  });
}
