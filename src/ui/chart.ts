import type {Look} from './look.ts';

/** A share from 0 to 1 as a bar of `width` cells. */
export function bar(share: number, width: number, look: Look): string {
  const full = Math.round(Math.max(0, Math.min(1, share)) * width);
  return look.paint('good', '█'.repeat(full)) + look.paint('quiet', '░'.repeat(width - full));
}
