import { wordsOf } from '../../../graph/language/words';
import { addedByWord, buildGist, likenessesOf } from '../../../graph/understanding/classifier/classifier';
import { trainGist } from '../../../graph/understanding/classifier/train';
import { labelled } from './labelled';

const thing = (id: string, examplesEn: string[] | null) => labelled(id, 'Barrier', { examplesEn });

const gist = buildGist([
  thing('wet', ['My coat drips all over the hallway.', 'The umbrella turned inside out at the corner.']),
  thing('cold', ['Nobody could open the frozen padlock.', 'My fingers were numb before the bus came.']),
  thing('named-only', null),
]);
const likenesses = (text: string) => likenessesOf(wordsOf(text), gist);

describe('the gist of things', () => {
  it('is made of those that have examples', () => {
    expect(gist.things.map(({ id }) => id)).toEqual(['cold', 'wet']);
  });

  it.each([
    ['the same words', 'my coat drips in the hallway', 'wet'],
    ['other forms of them', 'a dripping coat', 'wet'],
    ['parts of compounds', 'coatdrip', 'wet'],
    ['words of another thing', 'numb fingers and a frozen lock', 'cold'],
  ])('is nearest by %s', (_, text, nearest) => {
    const [first, second] = likenesses(text);
    expect(first?.thing.id).toBe(nearest);
    expect(first!.score).toBeGreaterThan(second!.score);
  });

  it('holds likeness to everything else against a text', () => {
    const [first] = likenesses('football referee goal penalty');
    expect(first!.score).toBeLessThan(0);
  });

  it('tells what each word adds', () => {
    const words = wordsOf('umbrella xyzzy');
    const [umbrella, unknown] = addedByWord(words, gist.things.find(({ id }) => id === 'wet')!, gist);
    expect(umbrella).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(umbrella!);
  });

  it('is of no thing in a text without words', () => {
    for (const { score } of likenesses('?!')) expect(score).toBeLessThan(0.3);
  });

  it('is the same whatever the order of the things', () => {
    const reversed = buildGist([...gist.things].reverse());
    expect(likenessesOf(wordsOf('my coat drips'), reversed)).toEqual(likenesses('my coat drips'));
  });

  it('is the same where it is trained beside what goes on', async () => {
    expect(await trainGist([...gist.things].reverse())).toEqual(gist);
  });

  it('has nothing to say where no thing has examples', () => {
    expect(likenessesOf(wordsOf('my coat drips'), buildGist([thing('named-only', null)]))).toEqual([]);
  });
});
