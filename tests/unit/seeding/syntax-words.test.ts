import { formatProblem } from '../../../graph/seeding/problem';
import { parseSeed } from '../../../graph/seeding/read/read';

/** The problems of one text, each from its line on. */
const problemsIn = (text: string): string[] =>
  parseSeed('cases/rain.yaml', text).problems.map((problem) =>
    formatProblem(problem).replace('cases/rain.yaml:', ''),
  );

describe('a break in YAML is told once, in words for people, with the mended line', () => {
  it.each([
    [
      'a colon in a text',
      'nl: Steun: een korting\n',
      "1: a text with a colon and a space must stand in quotes, got nl: Steun: een korting; write nl: 'Steun: een korting'",
    ],
    [
      'a colon in a text with an apostrophe',
      "en: Aid: it's here\n",
      "1: a text with a colon and a space must stand in quotes, got en: Aid: it's here; write en: 'Aid: it''s here'",
    ],
    [
      'a colon in an item',
      '- id: a\n  title: Aid: more\n',
      "2: a text with a colon and a space must stand in quotes, got title: Aid: more; write title: 'Aid: more'",
    ],
    [
      'a colon in a text with an address',
      'en: See http://x.nl: good\n',
      "1: a text with a colon and a space must stand in quotes, got en: See http://x.nl: good; write en: 'See http://x.nl: good'",
    ],
    [
      'a line too far in',
      'name:\n  nl: Regen\n   en: Rain\nkind: x\n',
      '3: a line must begin exactly below those that it belongs with, got en: Rain in column 4; move it below their first letter',
    ],
    [
      'a line too far out',
      'name:\n  nl: Regen\n en: Rain\nkind: x\n',
      '3: a line must begin exactly below those that it belongs with, got en: Rain in column 2; move it below their first letter',
    ],
    [
      'a key of an item too far out',
      '- id: a\n  b: c\n d: e\n',
      '3: a line must begin exactly below those that it belongs with, got d: e in column 2; move it below their first letter',
    ],
    [
      'a key of an item too far in',
      '- id: a\n   b: c\n',
      '2: a line must begin exactly below those that it belongs with, got b: c in column 4; move it below their first letter',
    ],
    [
      'a tab',
      'name:\n\tnl: Regen\n',
      '2: a line must be indented with spaces, got a tab before nl: Regen; put two spaces in its place',
    ],
    [
      'no space behind a colon',
      'id:rain\nkind: x\n',
      '1: a key must be followed by a colon and a space, got id:rain; write id: rain',
    ],
    [
      'no space behind a later colon',
      'name:\n  nl: Regen\n  en:Rain\n',
      '3: a line must be a key with a colon, a space and a value, got en:Rain; write en: Rain',
    ],
    ['no colon', 'id\nkind: x\n', '1: a key must be followed by a colon and a space, got id'],
    [
      'an open quote',
      "id: rain\nnl: 'Regen\nkind: x\n",
      "2: a text that begins with ' must end with ', got nl: 'Regen; close it, and write '' for an apostrophe inside it",
    ],
    [
      'an open double quote',
      'id: rain\nnl: "Regen\n',
      '2: a text that begins with " must end with ", got nl: "Regen; close it',
    ],
    [
      'an apostrophe in quotes',
      "nl: 'it's'\nkind: x\n",
      "1: a text in quotes must end where its quote does, got nl: 'it's'; write nl: 'it''s'",
    ],
    [
      'words behind a quote',
      'nl: "Rain" today\n',
      `1: a text in quotes must end where its quote does, got nl: "Rain" today; write nl: '"Rain" today'`,
    ],
    [
      'a text that begins with @',
      'nl: @home\n',
      "1: a text that begins with @ must stand in quotes, got nl: @home; write nl: '@home'",
    ],
    [
      'a text that begins with %',
      'nl: %x\n',
      "1: a text that begins with % must stand in quotes, got nl: %x; write nl: '%x'",
    ],
    [
      'a backslash',
      'nl: "C:\\q"\n',
      '1: a text between double quotes must hold no backslash of its own, got nl: "C:\\q"; use single quotes',
    ],
    [
      'an open list',
      'id: rain\nabout: [a, b\n',
      '3: what begins with [ must end with ], got none; close it, and indent its lines deeper than its key',
    ],
    [
      'an open map',
      'name: {nl: Regen\n',
      '2: what begins with { must end with }, got none; close it, and indent its lines deeper than its key',
    ],
    [
      'no comma',
      'name: {nl: Regen en: Rain}\n',
      '1: what stands between [ ] or { } must be parted by commas, got name: {nl: Regen en: Rain}',
    ],
    [
      'a comma too many',
      'about: [a,, b]\n',
      '1: between two commas must stand something, got about: [a,, b]',
    ],
    [
      'a list beside its key',
      'about: - a\n',
      '1: a list must begin on the line below its key, got about: - a',
    ],
    [
      'an item among keys',
      '- a\nb: c\n',
      '2: a line must be a key with a colon, or an item behind -, as those around it are, got b: c',
    ],
    ['a list as a key', '[a, b]: c\n', '1: a key must be a word, got a list or a map, [a, b]: c'],
    ['a map as a key', '{a: 1}: c\n', '1: a key must be a word, got a list or a map, {a: 1}: c'],
    [
      'a map as a key, the long way',
      '? {a: 1}\n: c\n',
      '1: a key must be a word, got a list or a map, ? {a: 1}',
    ],
    ['a key twice', 'id: a\nid: b\n', '2: a key must stand once, got id again; keep one of the two'],
    [
      'another document',
      'id: a\n---\nid: b\n',
      '2: a seed file must hold one document, got a second one behind ---; put it into a file of its own',
    ],
    [
      'a full-width colon',
      'name：\n  nl: Regen\n',
      '1: a line must be written with plain signs, got a full-width colon; write name:',
    ],
    [
      'a full-width colon further in',
      'name:\n  nl： Regen\n  en: Rain\n',
      '2: a line must be written with plain signs, got a full-width colon; write nl: Regen',
    ],
    [
      'a full-width colon at the end of a group',
      'name:\n  nl: Regen\n  en： Rain\n',
      '3: a line must be written with plain signs, got a full-width colon; write en: Rain',
    ],
    [
      'a full-width comma',
      'period: {from: a，to: b}\n',
      '1: a line must be written with plain signs, got a full-width comma; write period: {from: a, to: b}',
    ],
    [
      'a no-break space as indentation',
      'name:\n\u00a0 nl: Regen\n  en: Rain\n',
      '2: a line must be written with plain signs, got a no-break space; write nl: Regen',
    ],
    [
      'a no-break space behind a colon',
      'name:\n  nl: Regen\n  en:\u00a0Rain\n',
      '3: a line must be written with plain signs, got a no-break space; write en: Rain',
    ],
    [
      'curly quotes',
      'nl: “Regen: meer”\n',
      '1: a line must be written with plain signs, got a curly quote (“); write nl: "Regen: meer"',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('with Windows line ends as with others', () => {
    const text = 'name:\r\n  nl: Steun: meer\r\n  en: Aid\r\n';
    expect(problemsIn(text)).toEqual([
      "2: a text with a colon and a space must stand in quotes, got nl: Steun: meer; write nl: 'Steun: meer'",
    ]);
  });

  it('with every key that stands twice before the break', () => {
    expect(problemsIn('id: a\nid: b\nname: {nl: a, nl: b}\nkind: x: y\n')).toEqual([
      '2: a key must stand once, got id again; keep one of the two',
      '3: a key must stand once, got nl again; keep one of the two',
      "4: a text with a colon and a space must stand in quotes, got kind: x: y; write kind: 'x: y'",
    ]);
  });
});

describe('YAML that would be taken otherwise than it was meant is refused', () => {
  const plain = 'a number must be written in plain digits, as 1250 or 0.5 is, got';
  const orText = ', or put it in quotes where it is a text';
  it.each([
    ['value: 0755', `1: ${plain} 0755; write 755${orText}`],
    ['value: 0x1F', `1: ${plain} 0x1F; write 31${orText}`],
    ['value: 0o17', `1: ${plain} 0o17; write 15${orText}`],
    ['value: +5', `1: ${plain} +5; write 5${orText}`],
    ['value: 5.', `1: ${plain} 5.; write 5${orText}`],
    ['value: .5', `1: ${plain} .5; write 0.5${orText}`],
    ['value: 1e5', `1: ${plain} 1e5; write 100000${orText}`],
    ['value: 1e308', `1: ${plain} 1e308; write it out${orText}`],
    ['value: 1e999', `1: ${plain} 1e999; write it out${orText}`],
    ['value: -0', `1: ${plain} -0; write 0${orText}`],
    ['value: -0.0', `1: ${plain} -0.0; write 0${orText}`],
    ['value: 0.1e-400', `1: ${plain} 0.1e-400; write it out${orText}`],
    ['value: .inf', `1: ${plain} .inf; write it out${orText}`],
    ['value: -.INF', `1: ${plain} -.INF; write it out${orText}`],
    ['value: .nan', `1: ${plain} .nan; write it out${orText}`],
    ['issued: {date-parts: [[2021, 06]]}', `1: ${plain} 06; write 6${orText}`],
    [
      'value: 9007199254740993',
      '1: a number must have at most 15 digits, as more are not kept exactly, got 9007199254740993; round it, or put it in quotes where it is a text',
    ],
    [
      'value: 0.1234567890123456',
      '1: a number must have at most 15 digits, as more are not kept exactly, got 0.1234567890123456; round it, or put it in quotes where it is a text',
    ],
    [
      '%YAML 9.9\n---\nid: a',
      '1: a seed file must begin with its keys, got the directive %YAML 9.9; delete the line',
    ],
    [
      '%YAML 1.1\n---\nid: no',
      '1: a seed file must begin with its keys, got the directive %YAML 1.1; delete the line',
    ],
    ['id: !rain a', '1: a value must have no tag, got !rain; delete it'],
    ['id: !!str 2011', '1: a value must have no tag, got !!str; delete it'],
    ['id: !!binary AAAA', '1: a value must have no tag, got !!binary; delete it'],
    ['name: !!map {nl: a}', '1: a value must have no tag, got !!map; delete it'],
    ['id: &rain a', '1: a value must have no anchor, got &rain; delete it'],
    [
      'a: &b {c: d}\n<<: *b',
      '2: a seed file must spell everything out, got an alias (*); write the value itself',
    ],
    [
      'id: a\rkind: b',
      '1: a line must end with LF or CRLF, got a carriage return by itself; set your editor to LF',
    ],
  ])('%j', (text, problem) => {
    expect(problemsIn(`${text}\n`)).toEqual([problem]);
  });

  it.each([0, 5, 40, 1250, 0.5, -3, 90.2, 287230732, 14000000000])(
    'but not the plain number %d',
    (number) => {
      expect(problemsIn(`value: ${number}\nyear: '0755'\nopen: 2011-..\n`)).toEqual([]);
    },
  );

  it.each([
    ['NUL', '\0'],
    ['ESC', '\u001b'],
    ['DEL', '\u007f'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a right-to-left mark', '\u200f'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a soft hyphen', '\u00ad'],
    ['a byte order mark within', '\ufeff'],
    ['a line separator', '\u2028'],
    ['a noncharacter', '\uffff'],
    ['a tag', '\u{e0041}'],
  ])('%s in a text, a key or a remark', (_, sign) => {
    const code = sign.codePointAt(0)!.toString(16).padStart(4, '0');
    const told = (line: number, shown: string) =>
      `${line}: a text must be without signs that do not show, got \\u{${code}} in ${shown}; delete it, or write the line anew`;
    expect(problemsIn(`id: rain\nnl: Re${sign}gen\nk${sign}: x # re${sign}mark\n# a${sign}b\n`)).toEqual([
      told(2, `nl: Re\\u{${code}}gen`),
      told(3, `k\\u{${code}}: x # re\\u{${code}}mark`),
      told(4, `# a\\u{${code}}b`),
    ]);
  });

  it.each([
    ['\\0', '0000'],
    ['\\e', '001b'],
    ['\\u202E', '202e'],
    ['\\uD800', 'd800'],
    ['\\x7f', '007f'],
  ])('the escape %s for a sign that does not show', (written, code) => {
    expect(problemsIn(`nl: "Re${written}gen"\n`)).toEqual([
      `1: a text must be without signs that do not show, got \\u{${code}} in Re\\u{${code}}gen; delete it, or write the line anew`,
    ]);
  });

  it('but not joiners where a script needs them, no-break spaces in a text, or what was imported', () => {
    const texts = 'fa: می\u200cخواهم\nnl: 40\u00a0000 kinderen\nen: 👩\u200d💻\n';
    const imported = `custom:\n  imported:\n    title: "a\\0b"\n    note: a\u202eb\n    volume: 0x1F\n`;
    expect(problemsIn(`\ufeffid: rain\n${texts}${imported}`)).toEqual([]);
  });
});

describe('a text takes a time that grows with its length, whatever it holds', () => {
  it.each([
    ['levels of lists', `id: ${'['.repeat(400_000)}`, ['lists and maps must be at most 40 levels deep']],
    ['levels of items', '- '.repeat(490_000), ['lists and maps must be at most 40 levels deep']],
    ['levels of maps', '{a: '.repeat(200_000), ['lists and maps must be at most 40 levels deep']],
    ['keys', Array.from({ length: 80_000 }, (_, at) => `k${at}: 1\n`).join(''), []],
  ])('many %s', (_, text, told) => {
    const started = performance.now();
    const messages = problemsIn(text);
    expect(messages).toEqual(told.map((each) => expect.stringContaining(each)));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
