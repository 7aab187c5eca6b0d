/** A moment as part of a file name, in local time and in order: `2026-11-23_18-55-47`. */
export function stamp(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}_${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('-')}`;
}
