/** Text that instructions write where a value belongs. */
const phrases =
  /change[-_ ]?(?:me|this|it)(?![a-z])|replace[-_ ]?(?:me|this|with)|^(?:your|my)[-_ ](?:.*[-_ ])?(?:secret|password|passwd|pass|key|token|domain|host|user(?:name)?|email|name|db|database|value|project|app|id|here)(?:[-_ ].*)?$|^insert[-_ ]|[-_ ]goes[-_ ]here$|^(?:xxx+|\*{3,}|\.{3,}|…|todo|tbd|fixme|placeholder|example[-_]?(?:secret|key|password)?)$/i;
const korean =
  /^(?:여기에|본인의?|나의|내)[ _].+|(?:을|를|값)?[ _]?(?:입력|넣기|넣으세요|적으세요|바꾸세요|변경하세요)(?:하세요)?[.!]?$/;
/** Words that are a password only in examples. */
const defaults =
  /^(?:secret|secret[-_]?key|password|passwd|pass|admin|1234(?:5(?:6(?:7(?:8)?)?)?)?|qwerty|changeit|letmein|test|dummy|none|null)$/i;

/** Does a value stand where the real one still has to be written? The name tells where a plain word can be none. */
export function isPlaceholder(value: string, key: string): boolean {
  if (value === '' || value.length > 200) return false;
  if (phrases.test(value) || korean.test(value)) return true;
  // A bracket around words: `<password>`, `{project}`, `[your name]`, `{{ secret }}`. JSON and lists have more in them.
  if (/^(?:<[^<>=]+>|\{{1,2}[^{}:"',$]+\}{1,2}|\[[\p{L}][\p{L} _-]+\])$/u.test(value)) return true;
  if (
    /<(?:your|my|user|password|host|db|project|domain)[^<>]*>|(?<!\$)\{(?:your|user|password|host|db|project|domain|사용자|프로젝트|도메인|비밀번호)[^{}]*\}/i.test(
      value,
    )
  )
    return true;
  return /SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY/i.test(key) && defaults.test(value);
}
