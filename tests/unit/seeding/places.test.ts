import { toldAfterSwap } from './in-memory';

/** The end of what is told of a jurisdiction that is not among the seeds. */
function hintFor(code: string): string | undefined {
  const [told] = toldAfterSwap('barriers/drizzle.yaml', 'jurisdiction: NL', `jurisdiction: ${code}`);
  return told?.replace(/^.*, got "?[^;]*/, '');
}

const write = (code: string, meant = '') =>
  `; write jurisdictions/${code}.yaml${meant}: npm run seeds -- new jurisdiction ${code}`;
const instead = (code: string) => write(code, ` (did you mean ${code}?)`);

describe('a jurisdiction that the seeds do not have', () => {
  it.each([
    ['SE', write('SE')],
    ['FI', write('FI')],
    ['NO', write('NO')],
    ['BE-WAL', write('BE-WAL')],
    ['UK', instead('GB')],
    ['EL', instead('GR')],
    ['EN', instead('GB-ENG')],
    ['JA', instead('JP')],
    ['UK-SCT', instead('GB-SCT')],
    ['DA', '; did you mean DK?'],
    ['UE', '; did you mean EU?'],
    ['XX', '; no country, region or union has that code'],
    ['ZZ', '; no country, region or union has that code'],
    ['BE-XYZ', '; no country, region or union has that code'],
    ['NI', write('NI')],
  ])('is never guessed by its letters: %s', (code, hint) => {
    expect(hintFor(code)).toBe(hint);
  });

  it.each([
    ['Estonia', 'EE'],
    ['Estland', 'EE'],
    ['estonia', 'EE'],
    ['EST', 'EE'],
    ['Zweden', 'SE'],
    ['Verenigd Koninkrijk', 'GB'],
    ['United Kingdom', 'GB'],
    ['België', 'BE'],
    ['Flanders', 'BE-VLG'],
    ['Scotland', 'GB-SCT'],
    ['Bayern', 'DE-BY'],
    ['uk', 'GB'],
    ['el', 'GR'],
    ['eu', 'EU'],
    ['europese unie', 'EU'],
    ['us-ca', 'US-CA'],
  ])('is known by its name or in small letters: %s is %s', (name, code) => {
    expect(hintFor(name)).toBe(`; write jurisdiction: ${code}`);
  });
});

describe('an id that nothing has', () => {
  const hintOf = (id: string) => {
    const [told] = toldAfterSwap('practices/umbrella-sharing.yaml', '- covered-walkways', `- ${id}`);
    return told?.replace(/^.*, got /, '');
  };

  it.each([
    ['covered-walkway', '; did you mean covered-walkways?'],
    ['walkways', '; did you mean covered-walkways?'],
    ['walkways-with-cover', '; did you mean covered-walkways?'],
    ['folded-umbrellas', '; did you mean folding-umbrella-sharing?'],
    ['staying-indoors', '; look for it among the files in practices/'],
  ])('is told the one with most of its words: %s', (id, hint) => {
    expect(hintOf(id)).toBe(`${id}${hint}`);
  });
});
