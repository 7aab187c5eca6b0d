import {chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** A new empty folder, by its real path; it is gone when the test is over, whatever modes the test gave it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-')));
  onTestFinished(() => {
    makeWritable(folder);
    rmSync(folder, {recursive: true, force: true});
  });
  return folder;
}

function makeWritable(folder: string): void {
  if (!existsSync(folder)) return;
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, {withFileTypes: true}))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
}
