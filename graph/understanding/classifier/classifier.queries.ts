import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Read } from '../../database/connection';
import { mapInPieces, whileOthersGoOn } from '../../progress';
import type { Classifier } from './classifier';

/**
 * A classifier as it is kept in the graph. Tables are compressed and written in base64, as the driver decodes texts ten times as fast
 * as bytes; and in parts, as it decodes each row at once and holds up everything else as long as that takes.
 */
interface ClassifierRow {
  classes: string[];
  words: string[];
  unit: number;
  weights: string[];
  inverseFrequencies: string[];
}

const CLASSIFIER_BY_DIGEST = /* cypher */ `
  MATCH (classifier:Classifier {digest: $digest})
  RETURN classifier.classes AS classes, classifier.words AS words, classifier.unit AS unit`;

const WEIGHTS_IN_PARTS = /* cypher */ `
  MATCH (classifier:Classifier {digest: $digest})
  UNWIND classifier.weights AS part
  RETURN part`;

const INVERSE_FREQUENCIES_IN_PARTS = /* cypher */ `
  MATCH (classifier:Classifier {digest: $digest})
  UNWIND classifier.inverseFrequencies AS part
  RETURN part`;

const CREATE_CLASSIFIER = /* cypher */ `
  CREATE (classifier:Classifier {digest: $digest})
  SET classifier += $row`;

const DELETE_CLASSIFIERS = /* cypher */ `
  MATCH (classifier:Classifier)
  DELETE classifier`;

/** The classifier of a digest; null where none is stored. */
export async function readClassifier(read: Read, digest: string): Promise<Classifier | null> {
  const partsOf = async (statement: string) => inflated(await read<{ part: string }>(statement, { digest }));
  const [[row], weights, inverseFrequencies] = await Promise.all([
    read<Pick<ClassifierRow, 'classes' | 'words' | 'unit'>>(CLASSIFIER_BY_DIGEST, { digest }),
    partsOf(WEIGHTS_IN_PARTS),
    partsOf(INVERSE_FREQUENCIES_IN_PARTS),
  ]);
  if (!row) return null;
  const { classes, words, unit } = row;
  return {
    classes,
    words,
    svm: { classes: classes.length + 1, unit, weights: new Int16Array(weights) },
    inverseFrequencies: new Float32Array(inverseFrequencies),
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

/** Letters of one part; a multiple of four, so that each is base64 by itself. */
const LETTERS = 1 << 15;

async function deflated({ buffer, byteOffset, byteLength }: Int16Array | Float32Array): Promise<string[]> {
  const bytes = await gzipped(new Uint8Array(buffer, byteOffset, byteLength), { ...CHUNK, level: 1 });
  const text = bytes.toString('base64');
  const starts = Array.from({ length: Math.ceil(text.length / LETTERS) }, (_, at) => at * LETTERS);
  return starts.map((start) => text.slice(start, start + LETTERS));
}

/** In a buffer of its own, so that numbers of any size are aligned in it; empty where there are no parts. */
async function inflated(rows: readonly { part: string }[]): Promise<ArrayBuffer> {
  if (rows.length === 0) return new ArrayBuffer(0);
  const bytes = await whileOthersGoOn(mapInPieces(rows, ({ part }) => Buffer.from(part, 'base64')));
  return new Uint8Array(await gunzipped(Buffer.concat(bytes), CHUNK)).buffer;
}

const gzipped = promisify(gzip);
const gunzipped = promisify(gunzip);
