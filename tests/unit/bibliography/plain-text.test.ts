import fc from 'fast-check';
import { plainLine, plainNote, shown } from '../../../graph/bibliography/plain-text';

describe('a text as it is read', () => {
  it.each([
    ['The <i>Wet open overheid</i> &amp; {T}he Law', 'The Wet open overheid & The Law'],
    ['<p>One.</p>\n<p class="x">Two<br/>lines</p>', 'One. Two lines'],
    ['CO<sub>2</sub> &times; H<SUB>2</SUB>O', 'CO2 × H2O'],
    ['&amp;lt;i&amp;gt;Escaped&amp;lt;/i&amp;gt; twice &amp;amp; more', 'Escaped twice & more'],
    ['<jats:title>Crossref</jats:title> <mml:math><mml:mi>x</mml:mi></mml:math>', 'Crossref x'],
    ['<span style="font-variant:small-caps;">Small</span> caps', 'Small caps'],
    ['{{World Bank}} and {\\emph{more}} \\& {}more', 'World Bank and more & more'],
    ['Sto\u00adrms\u200b \u202eand\u0000 rain\u00a0', 'Storms and rain'],
    ['See [the item](zotero://select/items/1) or file:///home/jan/a.pdf', 'See the item or'],
  ])('is clean: %j', (text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });

  it.each([
    'p < 0.05 and x > 3',
    'a<b and c>d',
    'List<String> in R&D at AT&T',
    'Hardness of {0,1}-matrices',
    'https://example.org/?a=1&copy=2 and [a link](https://example.org)',
    'می‌خواهم 👩‍🚒',
  ])('keeps what is meant: %j', (text) => {
    expect(plainLine(text)).toBe(text);
  });
});

describe('a note as it is read', () => {
  it('has no lines that tools write for each other', () => {
    const note = [
      'Citation Key: bergUmbrellas2018',
      'original-date: 2012',
      'Original Date: 2012',
      'PMID: 123',
      'tex.ids: a, b',
      '{:original-title: Rain}',
      '_eprint: 1234.5678',
      'Read_Status: New',
      'bibtex[publisher]: X',
      'Select: zotero://select/library/items/KBDHEC4G',
      'My link: zotero://select/library/items/KBDHEC4G',
      'Read before use.',
      '',
      '',
      '',
      'Note: only the cover was seen <b>today</b>.',
      'Follow-up: ask at zotero://select/items/1 again',
    ];
    expect(plainNote(note.join('\r\n'))).toBe(
      'bibtex[publisher]: X\nRead before use.\n\nNote: only the cover was seen today.\nFollow-up: ask at again',
    );
  });

  it('is nothing where only tools wrote into it', () => {
    expect(plainNote('PMID: 1\nzotero://select/items/1\n')).toBe('');
  });
});

it('shows no markup, no private address and no unseen sign, whatever they are mixed with', () => {
  const piece = fc.constantFrom(
    '<i>',
    '</i>',
    '<p class="a">',
    '&lt;b&gt;',
    '{',
    '}',
    'rain',
    ' ',
    '\n',
    'zotero://a',
    '\u202e',
    '\0',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        expect(plainLine(text)).not.toMatch(/<\/?[ib]>|<p|zotero:|[\p{Cc}\u202e]/u);
        expect(plainNote(text)).not.toMatch(/<\/?[ib]>|<p|zotero:|(?!\n)[\p{Cc}\u202e]/u);
      },
    ),
    { numRuns: 500 },
  );
});

it('takes a time that grows with the text, whatever is left open in it', () => {
  const texts = ['{', '<a x=y ', `<a${' '.repeat(50)}`, '&amp;', '[a](', '{a', 'a://', '\\a'].map((each) =>
    each.repeat(20_000),
  );
  const begun = performance.now();
  for (const text of texts) plainNote(text);
  expect(performance.now() - begun).toBeLessThan(20_000);
});

it('shows a value in a message on one short line of what can be seen', () => {
  expect(
    ['a-b', 'a b', '\u001b[2J\u202e', 'x'.repeat(100), 5, null, undefined, {}, ['a']].map(shown),
  ).toEqual([
    'a-b',
    '"a b"',
    '"\\u001b[2J\\u202e"',
    `${'x'.repeat(59)}…`,
    '5',
    'null',
    'undefined',
    'an object',
    'a list',
  ]);
});
