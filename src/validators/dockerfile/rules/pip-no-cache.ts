import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {mounts, neededStages, shipped} from '../environment.ts';
import {type Install, installs} from '../install.ts';
import {hasUnknownWords, scriptText} from '../program.ts';

/** pip leaves no copies of what it downloaded in the image. */
export const pipNoCache: Rule<Dockerfile> = {
  id: 'dockerfile/pip-no-cache',
  title: {en: 'pip leaves no download cache in the image', ko: 'pip 캐시를 이미지에 남기지 않아요'},
  why: {
    en: 'pip keeps what it downloads in `~/.cache/pip`, so that the next installation is faster. In an image there is no next installation: the copies only make the layer bigger. `--no-cache-dir` keeps nothing; a cache mount keeps the copies outside the image, where the next build finds them.',
    ko: 'pip은 다음 설치를 빠르게 하려고 내려받은 것을 `~/.cache/pip`에 남겨요. 하지만 이미지에는 다음 설치가 없어서 레이어만 커져요. `--no-cache-dir`을 쓰면 아무것도 남기지 않아요. 캐시 마운트를 쓰면 이미지 밖에 남아서 다음 빌드가 쓸 수 있어요.',
  },
  learn: 'layer-cache#pip',
  reference: 'https://pip.pypa.io/en/stable/topics/caching/#disabling-caching',
  alsoKnownAs: ['hadolint DL3042'],
  severity: 'hint',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n',
  missing(file) {
    const some =
      finalStage(file) &&
      neededStages(file).some(({instructions}) => instructions.some((one) => installs(one, file).length > 0));
    if (some) return undefined;
    return {
      en: 'Nothing installs packages yet, so there is no download to keep out of the image.',
      ko: '아직 패키지를 설치하는 곳이 없어서 확인할 캐시도 없어요.',
    };
  },
  *check(file) {
    let uvOff = false;
    for (const instruction of shipped(file)) {
      if (turnsCacheOff(instruction)) return;
      uvOff ||= /UV_NO_CACHE|uv\.toml/.test(instruction.body);
      const install = installs(instruction, file).find(
        (one) => !(one.tool === 'uv' && uvOff) && hasCache(one) && !one.stores && keeps(one, file),
      );
      if (!install || cleans(instruction)) continue;
      const write = install.tool === 'uv' ? 'uv pip install --no-cache …' : 'pip install --no-cache-dir …';
      yield {
        span: install.program.span,
        message: {
          en: `${install.tool} keeps its downloads in this layer, where nobody will use them again. Write \`${write}\`.`,
          ko: `${particle(install.tool, '이/가')} 내려받은 파일이 이 레이어에 남는데 다시 쓸 일이 없어요. \`${write}\`처럼 쓰세요.`,
        },
      };
    }
  },
};

/** pip, and `uv pip`, which keeps its downloads in `~/.cache/uv`. */
function hasCache({tool, reads}: Install): boolean {
  return tool === 'pip' || (tool === 'uv' && reads !== 'lock');
}

function keeps({program, tool}: Install, file: Dockerfile): boolean {
  const {start, end} = program.span;
  const short = tool === 'uv' && /\s(?:-n|--no-cache|--cache-dir)\b/.test(file.text.slice(start, end));
  const off = short || program.args.some(({value}) => /^--no-cache(?:-d(?:ir?)?)?(?:=|$)|^--cache-dir/.test(value));
  return !off && !hasUnknownWords(program) && !program.prefix.some((one) => one.startsWith('PIP_NO_CACHE_DIR='));
}

/** Any value of the variable turns the cache off, "false" too; a pip.conf may do it as well. */
function turnsCacheOff({keyword, pairs, body}: Instruction): boolean {
  if (keyword === 'ENV' || keyword === 'ARG')
    return pairs.some(({name, value}) => name === 'PIP_NO_CACHE_DIR' && value?.value !== '');
  return /pip\.conf|PIP_CONFIG_FILE|no-cache-dir\s+(?:true|1|yes)|PIP_NO_CACHE_DIR/.test(body);
}

function cleans(instruction: Instruction): boolean {
  const script = scriptText(instruction);
  if (/pip[\d.]* cache purge|\buv cache clean|\.cache\b/.test(script) && /\brm\b|purge|clean/.test(script)) return true;
  return mounts(instruction).some(
    (mount) => /^(?:cache|tmpfs)$/.test(mount.get('type') ?? '') && !/\/apt\b/.test(mount.get('target') ?? ''),
  );
}
