import type {ClassAction, Settings} from '../cli/arguments.ts';
import type {CommandResult, World} from './world.ts';

/** `drydock class`, where all that comes of it is printed: everything but host, join and teach. */
export async function printedClass(
  action: Exclude<ClassAction, {kind: 'host' | 'join' | 'teach'}>,
  {lessons}: Pick<Settings, 'lessons'>,
  world: World,
): Promise<CommandResult> {
  switch (action.kind) {
    case 'export': {
      const {classExport} = await import('./class-export.ts');
      return classExport(action, lessons, world);
    }
    case 'report': {
      const {classReport} = await import('./class-report.ts');
      return classReport(action, lessons, world);
    }
    case 'list': {
      const {classList} = await import('./class-tidy.ts');
      return classList(world);
    }
    case 'purge': {
      const {classPurge} = await import('./class-tidy.ts');
      return classPurge(action, world);
    }
    case 'forget': {
      const {classForget} = await import('./class-tidy.ts');
      return classForget(action, world);
    }
  }
}
