/**
 * Labels of GitHub's own machines, as of autumn 2026.
 * https://docs.github.com/en/actions/reference/runners/github-hosted-runners
 */
export const hostedLabels: readonly string[] = [
  ...['latest', '26.04', '24.04', '22.04', '26.04-arm', '24.04-arm', '22.04-arm', 'slim'].map((one) => `ubuntu-${one}`),
  ...['latest', '2025', '2025-vs2026', '2022', '11-arm'].map((one) => `windows-${one}`),
  ...['latest', '26', '15', '14', '26-intel', '15-intel'].map((one) => `macos-${one}`),
  ...['latest', '26', '15', '14'].flatMap((one) => [`macos-${one}-large`, `macos-${one}-xlarge`]),
];

/** Labels that GitHub took away, and when. https://github.com/actions/runner-images */
export const retiredLabels: ReadonlyMap<string, string> = new Map([
  ['ubuntu-16.04', '2021-09'],
  ['ubuntu-18.04', '2023-04-03'],
  ['ubuntu-20.04', '2025-04-15'],
  ['macos-10.15', '2023'],
  ['macos-11', '2024-06-28'],
  ['macos-12', '2024-12-03'],
  ['macos-13', '2025-12-04'],
  ['macos-13-large', '2025-12-04'],
  ['macos-13-xlarge', '2025-12-04'],
  ['windows-2016', '2022-04'],
  ['windows-2019', '2025-06-30'],
]);
