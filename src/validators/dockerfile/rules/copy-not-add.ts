import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {isArchive, isRemote} from '../copies.ts';
import {missingStage} from '../presence.ts';

/** Local files are brought by COPY; ADD is left for archives and URLs. */
export const copyNotAdd: Rule<Dockerfile> = {
  id: 'dockerfile/copy-not-add',
  title: {en: 'Files are brought with COPY, not ADD', ko: '파일은 ADD가 아니라 COPY로 가져와요'},
  why: {
    en: '`ADD` does more than it says: it unpacks tar archives and downloads URLs. For plain files that is a surprise waiting to happen, the day one of them happens to be an archive. `COPY` only copies, and whoever reads it knows that.',
    ko: '`ADD`는 파일을 가져오는 것 말고도 tar 압축을 풀고 URL을 내려받아요. 평범한 파일에 쓰면, 그중 하나가 압축 파일이 되는 날 뜻밖의 일이 벌어져요. `COPY`는 복사만 하고, 읽는 사람도 그렇게 알아요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/build/building/best-practices/#add-or-copy',
  alsoKnownAs: ['hadolint DL3020'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nADD requirements.txt /app/\n',
  good: 'FROM python:3.13-slim\nCOPY requirements.txt /app/\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'ADD' || !isPlain(instruction)) continue;
      const sources = instruction.words
        .slice(0, -1)
        .map(({text}) => `\`${text}\``)
        .join(', ');
      yield {
        span: instruction.keywordSpan,
        message: {
          en: `Nothing has to be unpacked or downloaded here (${sources}), so \`COPY\` is enough and holds no surprises.`,
          ko: `여기에는 압축을 풀거나 내려받을 것이 없으니(${sources}) \`COPY\`면 충분하고 뜻밖의 일도 없어요.`,
        },
        fix: {edits: [{span: instruction.keywordSpan, text: 'COPY'}]},
      };
    }
  },
};

/** Are all its sources ordinary files of the build context? */
function isPlain({words, flags, heredocs}: Instruction): boolean {
  const sources = words.slice(0, -1);
  const special = flags.some(({name}) => name === 'checksum' || name === 'keep-git-dir' || name === 'unpack');
  if (special || heredocs.length > 0 || sources.length === 0) return false;
  return sources.every(({value}) => value !== undefined && !isRemote(value) && !isArchive(value));
}
