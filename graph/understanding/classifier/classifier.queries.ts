import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Read } from '../../database/connection';
import { mapInPieces, whileOthersGoOn } from '../../progress';
import type { Classifier } from './classifier';

/** A classifier as it is kept in the graph. Tables are compressed and written in base64: the driver decodes texts ten times as fast as bytes. */
interface ClassifierRow {
  classes: string[];
  words: string[];
  unit: number;
  weights: string;
  inverseFrequencies: string;
}

const CLASSIFIER_BY_DIGEST = /* cypher */ `
  MATCH (classifier:Classifier {digest: $digest})
  RETURN classifier.classes AS classes, classifier.words AS words, classifier.unit AS unit,
    classifier.weights AS weights, classifier.inverseFrequencies AS inverseFrequencies`;

const CREATE_CLASSIFIER = /* cypher */ `
  CREATE (classifier:Classifier {digest: $digest})
  SET classifier += $row`;

const DELETE_CLASSIFIERS = /* cypher */ `
  MATCH (classifier:Classifier)
  DELETE classifier`;

/** The classifier of a digest; null where none is stored. */
export async function readClassifier(read: Read, digest: string): Promise<Classifier | null> {
  const [row] = await read<ClassifierRow>(CLASSIFIER_BY_DIGEST, { digest });
  if (!row) return null;
  const { classes, words, unit } = row;
  const [weights, inverseFrequencies] = await Promise.all(
    [row.weights, row.inverseFrequencies].map(inflated),
  );
  return {
    classes,
    words,
    svm: { classes: classes.length + 1, unit, weights: new Int16Array(weights!) },
    inverseFrequencies: new Float32Array(inverseFrequencies!),
  };
}

/** Stores a classifier in the place of any other; takes part in the transaction of `run`. */
export async function writeClassifier(run: Read, digest: string, classifier: Classifier): Promise<void> {
  const { classes, words, svm, inverseFrequencies } = classifier;
  const row: ClassifierRow = {
    classes: [...classes],
    words: [...words],
    unit: svm.unit,
    weights: await deflated(svm.weights),
    inverseFrequencies: await deflated(inverseFrequencies),
  };
  await run(DELETE_CLASSIFIERS);
  await run(CREATE_CLASSIFIER, { digest, row });
}

/** Large, so that megabytes do not come in thousands of pieces. */
const CHUNK = { chunkSize: 1 << 20 };

const deflated = async ({ buffer, byteOffset, byteLength }: Int16Array | Float32Array): Promise<string> =>
  (await gzipped(new Uint8Array(buffer, byteOffset, byteLength), { ...CHUNK, level: 1 })).toString('base64');

/** Letters that are decoded at a time; a multiple of four, so that they can be by themselves. */
const LETTERS = 1 << 15;

/** In a buffer of its own, so that numbers of any size are aligned in it. */
async function inflated(text: string): Promise<ArrayBuffer> {
  const starts = Array.from({ length: Math.ceil(text.length / LETTERS) }, (_, at) => at * LETTERS);
  const decoded = (start: number) => Buffer.from(text.slice(start, start + LETTERS), 'base64');
  const parts = await whileOthersGoOn(mapInPieces(starts, decoded));
  return new Uint8Array(await gunzipped(Buffer.concat(parts), CHUNK)).buffer;
}

const gzipped = promisify(gzip);
const gunzipped = promisify(gunzip);
