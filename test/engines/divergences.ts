/** The programs that verdicts are held to. */
export type Program = 'nginx' | 'systemd' | 'gunicorn' | 'django' | 'python' | 'dotenv' | 'workflow';

/** Where drydock knowingly says something else than a program, and why. */
export interface Divergence {
  readonly program: Program;
  /** missed: the program refuses, drydock finds no error. elsewhere: drydock names another line. */
  readonly kind: 'missed' | 'elsewhere';
  /** What the program says. */
  readonly message: RegExp;
  /** Only files that look like this; all where it is left out. */
  readonly text?: RegExp;
  readonly reason: string;
}

export const divergences: readonly Divergence[] = [
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /^Missing closing|^Unexpected scalar at node end/,
    reason:
      'The library stops where the text ends or goes on behind a quote; drydock names the line that opens the quote.',
  },
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /^Flow (?:sequence|map)|^Unexpected flow|^Implicit keys need/,
    reason: 'drydock names the line with the bracket or quote that is never closed, not the one where reading stopped.',
  },
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /^Nested mappings are not allowed/,
    reason:
      'A key indented below a line that has a value: drydock names the line that is too deep, the library the one above.',
  },
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /^Unexpected (?:end|symbol)|expression is not closed|^Unrecognized|^Too (?:few|many)/,
    text: /[|>]-?\n/,
    reason: 'In a block of several lines the library names its first, drydock the line with the mistake.',
  },
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /^Unrecognized named-value/,
    text: /: [^\n|>"'[{]*\n {1,}[^\n:]*\$\{\{/,
    reason: 'In a plain value of several lines the library counts one line too many.',
  },
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /^A block sequence may not be used/,
    reason: 'The first item of a list lost its dash: drydock names that item, the library the next one.',
  },
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /^Container image cannot be empty|'options'/,
    reason: 'drydock names the service, or the key that is wrong; the library the first key below the name.',
  },
  {
    program: 'workflow',
    kind: 'missed',
    message: /^Expected a scalar value|is not a function/,
    reason:
      'A key without a value in `{…}`, or a number as a key: GitHub reads them, the library has no word for them.',
  },
  {
    program: 'workflow',
    kind: 'missed',
    message: /^Unexpected value '\d*'|^Unrecognized named-value/,
    text: /\{ *\d+ *\}|\{[^{}\n]*(?:[,{] *[^{},:\n]+(?::[^\s{},]+)? *[,}]|'\$\{\{)/,
    reason:
      'After a key without a value in `{…}` the library takes the next key for its value; expressions as keys are not read.',
  },
  {
    program: 'workflow',
    kind: 'missed',
    message: /template expression is not allowed/,
    text: /(?:shell|working-directory): *["']?\$\{\{/,
    reason: 'Shells by expression are in use and work; only the schema does not allow them.',
  },
  {
    program: 'workflow',
    kind: 'missed',
    message: /^script\.sh: line/,
    reason: 'The shell parser reads some broken quotes and brackets more generously than bash; it is never stricter.',
  },
  {
    program: 'workflow',
    kind: 'missed',
    message: /while reading 'input default'/,
    reason: 'GitHub takes a quoted default for a boolean input; only the library wants it without quotes.',
  },
  {
    program: 'workflow',
    kind: 'elsewhere',
    message: /was not expected|^Unexpected value/,
    text: /[:-] \*\w/,
    reason:
      'What is wrong with an alias is wrong where its anchor stands; the library and drydock may each name the other place.',
  },
  {
    program: 'workflow',
    kind: 'missed',
    message: /BasicExpressionToken/,
    reason:
      'A whole map made by one expression: GitHub evaluates it at run time, only the library wants it written out.',
  },
  {
    program: 'python',
    kind: 'missed',
    message: /unknown encoding/,
    reason: 'drydock has read the file as UTF-8 already; the list of codecs belongs to the installed Python.',
  },
  {
    program: 'python',
    kind: 'missed',
    message: /invalid syntax|can't use starred|in async generator|within an annotation|comprehension|f-string/,
    reason: 'Rare forms that the parser reads more generously; they hide no statement.',
  },
  {
    program: 'python',
    kind: 'elsewhere',
    message:
      /expected an indented block|expected 'except'|unexpected (?:un)?indent|forgot a comma|never closed|dictionary|invalid syntax|trailing comma|positional argument follows|f-string|escape|decode bytes|assign|meant '=='/,
    reason:
      'CPython names where it gave up, or where an expression begins; drydock names the place to repair, or the first of two mistakes.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /hostname:port|Invalid ssl_version/,
    reason: 'Only old versions refuse it: a hint names the version (gunicorn/already-there).',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /Invalid value for/,
    text: /^\s+\w+ = |^\w+, \w+ = |[*+-] |\w+\(|^from /m,
    reason: 'What a branch, an unpacking, a calculation or an imported name leaves behind only running the file tells.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /NameError/,
    text: /except|locals\(\)|^[ \t]/m,
    reason: 'A name in a branch, or beside locals(): it may be there, or never be looked up.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message:
      /AttributeError|TypeError|ValueError|KeyError|IndexError|ZeroDivisionError|OSError|OverflowError|Error code/,
    text: /[(,]|\*|\n.*\n/,
    reason:
      'What Python objects can do, only running the file tells; drydock knows the names of modules, not of objects.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /unknown encoding|facility|writable|writeable|is not callable|Unable to configure|Unsupported version/,
    reason: 'Codecs, log targets and logger classes are opened or imported, not read.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /^$/,
    text: /SystemExit|sys\.exit/,
    reason: 'A file that ends the program on purpose is taken at its word.',
  },
  {
    program: 'gunicorn',
    kind: 'elsewhere',
    message: /No module named|cannot import name|TypeError|ValueError|AttributeError/,
    reason: 'Python stops at the first thing that fails when it runs; drydock names a mistake further down as well.',
  },
  {
    program: 'gunicorn',
    kind: 'elsewhere',
    message: /IndentationError|SyntaxError/,
    reason:
      'Of two places that belong to one mistake Python names the other; a lone CR is a line for Python and none for editors.',
  },
  {
    program: 'python',
    kind: 'missed',
    message: /Requested setting \w+, but settings are not configured/,
    text: /get_[aw]sgi_application/,
    reason: 'Somebody outside may set DJANGO_SETTINGS_MODULE: a warning, no error.',
  },
  {
    program: 'python',
    kind: 'missed',
    message: /'coroutine' object is not callable/,
    text: /async def application\(\*args\)/,
    reason: 'uvicorn calls it without arguments to see whether it makes applications; other servers take it.',
  },
  {
    program: 'systemd',
    kind: 'missed',
    message: /lacks value setting|has no Listen setting|has more than one ExecStart=|has no ExecStart=/,
    text: /^# \S+\.d\//,
    reason: 'A drop-in says only a part: what the unit below it has, and other drop-ins add, is not in this file.',
  },
  {
    program: 'systemd',
    kind: 'elsewhere',
    message: /./,
    text: /\r(?!\n)/,
    reason: 'A lone CR ends a line for systemd and for no editor.',
  },
  {
    program: 'nginx',
    kind: 'missed',
    message: /unknown "\w+" variable|zero size shared memory zone|unknown log format|" zone "[^"]*" is unknown/,
    reason:
      'The name may come from another file (nginx.conf, conf.d): a warning of defined-elsewhere, unless it is a misspelt known one.',
  },
  {
    program: 'nginx',
    kind: 'missed',
    message:
      /no "charset_map" between|conflicting parameter|must be less than the size of all|must be equal to or greater than/,
    reason: 'Follows from several directives and their defaults; no learner meets it.',
  },
  {
    program: 'nginx',
    kind: 'missed',
    message:
      /invalid number of arguments in "keepalive"|unknown directive|invalid parameter "(?:resolve|service=|route=)/,
    text: /keepalive \d+ \w|http2 on|sticky|resolve/,
    reason: 'The newest nginx takes it: newer-directive warns where there is a name to warn of.',
  },
  {
    program: 'nginx',
    kind: 'missed',
    message: /unknown directive "(?:stream|mail)"/,
    reason: 'Debian has it in a module that must be loaded, nginx.org builds it in: a warning of load-module.',
  },
  {
    program: 'nginx',
    kind: 'elsewhere',
    message: /unknown directive "(?:stream|mail)"/,
    reason: 'Without the module nginx stops where `stream` begins; drydock reads on and names the mistake inside.',
  },
  {
    program: 'nginx',
    kind: 'missed',
    message: /in \/etc\/nginx\/(?:proxy_params|snippets\/)/,
    reason: 'nginx complains about what an included file holds, which drydock has not read.',
  },
  {
    program: 'nginx',
    kind: 'missed',
    message: /invalid percent value/,
    reason: 'A line of split_clients without a value: nginx reads the word that stood there before.',
  },
  {
    program: 'nginx',
    kind: 'elsewhere',
    message:
      /is not allowed here|unexpected "}"|no servers are inside|unexpected end of file|has no opening|is outside location|cannot be inside|server level only/,
    reason:
      'A brace that is missing or moved: nginx names the line where it notices, drydock the block, and the first line in the wrong place.',
  },
  {
    program: 'nginx',
    kind: 'elsewhere',
    message:
      /unknown directive|invalid|is not terminated|no "listen" is defined|no handler|duplicate|unknown log format|not allowed|invalid condition|percent total/,
    text: /[^;{}\s]\s*(?:#[^\n]*)?\n/,
    reason:
      'nginx counts up to the `;` of a directive that goes over several lines, and stops at the first of two mistakes.',
  },
  {
    program: 'systemd',
    kind: 'missed',
    message: /^Invalid bus name/,
    text: /^BusName=.*%/m,
    reason: 'What a specifier stands for is known on the machine only.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /NameError/,
    text: /^\w+: *\w+ *=/m,
    reason: 'Names in annotations are not looked up.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /is not a valid port number|invalid syslog address/,
    text: /^(?:syslog_addr|bind) = (?:use_bind|"udp:|"x" \* 2|.*\+)/m,
    reason: 'A port that the environment gives, or of a log that is opened when gunicorn runs.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /must have an arity of|Entry point .* not found|Not a directory/,
    text: /= "[\w.]+"$|= "\/dev\/|"x" \* 2/m,
    reason: 'What stands behind an import path or a path of the machine is not read.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /Not a string: \[\]/,
    text: /=--/,
    reason: 'argparse of older Pythons takes `--` away even where it is the value of an option; newer ones do not.',
  },
  {
    program: 'gunicorn',
    kind: 'missed',
    message: /argument is required to perform a relative import/,
    text: /\s-\w{3,}/,
    reason: 'A long option with one dash: a warning (gunicorn/two-dashes) names the cause, not what comes of it.',
  },
];
