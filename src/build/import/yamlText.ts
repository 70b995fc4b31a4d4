/** Longer texts are folded at this width, so that a change of one word is a change of one line. */
const WIDTH = 110;

/** Texts that need no quotes anywhere: they begin with a letter and hold nothing that YAML could take for its own. */
const PLAIN = /^[\p{L}][\p{L}\p{M}\p{Nd} .,;()’“”–—·/_-]*(?<! )$/u;
const WORDS_OF_YAML = /^(true|false|null|yes|no|on|off|y|n|inf|nan)$/i;
const DATE = /^\d{4}-\d{2}(-\d{2})?([~?%]|\/\d{4}-\d{2}(-\d{2})?[~?%]?)?$/;

/**
 * A record as YAML in blocks. Of what records are made of (mappings, lists, texts, numbers, booleans) and many times faster than the
 * stringifier of `yaml`, which ten thousand events keep busy for half a minute. Texts that need quotes are written as JSON.
 */
export function yamlOf(value: unknown): string {
  const text = block(value, '');
  return text.startsWith('\n') ? text.slice(1) : `${text.trimStart()}\n`;
}

/** What stands after `key:` or `-`: a blank and a scalar, or a line break and a block, which ends with a line break. */
function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (!value.length) return ' []';
    return `\n${value.map((item) => `${indent}-${entry(item, `${indent}  `)}`).join('')}`;
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (!pairs.length) return ' {}';
    return `\n${pairs.map(([key, inner]) => `${indent}${scalar(key, '')}:${line(block(inner, `${indent}  `))}`).join('')}`;
  }
  return ` ${typeof value === 'string' ? scalar(value, indent) : String(value)}`;
}

/** An item of a list: the first line of a block stands beside its hyphen. */
function entry(item: unknown, indent: string): string {
  const text = block(item, indent);
  return text.startsWith('\n') ? ` ${text.slice(1 + indent.length)}` : line(text);
}

const line = (text: string): string => (text.endsWith('\n') && text.startsWith('\n') ? text : `${text}\n`);

function scalar(text: string, indent: string): string {
  if (text.length < WIDTH && ((PLAIN.test(text) && !WORDS_OF_YAML.test(text)) || DATE.test(text)))
    return text;
  if (indent && text.length >= WIDTH && foldable(text)) return folded(text, indent);
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text that folding gives back as it is: no blanks but single ones between words, no line breaks at its ends. */
function foldable(text: string): boolean {
  return (
    /^\S/.test(text) && /\S$/.test(text) && !/ {2}| \n|\n |[^\S \n]|(?!\n)\p{Cc}|\p{Cs}|\ufeff/u.test(text)
  );
}

/** As `>-`: lines are joined by blanks, each empty line is a line break. */
function folded(text: string, indent: string): string {
  const lines = text.replace(/\n+/g, (breaks) => `${breaks}\n`).split('\n');
  return `>-\n${lines.map((each) => each && wrapped(each, indent)).join('\n')}`;
}

function wrapped(paragraph: string, indent: string): string {
  const lines: string[] = [];
  let last = '';
  for (const word of paragraph.split(' ')) {
    if (last && last.length + word.length >= WIDTH) {
      lines.push(last);
      last = word;
    } else last = last ? `${last} ${word}` : word;
  }
  return [...lines, last].map((each) => indent + each).join('\n');
}
