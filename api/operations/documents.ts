import { createHash } from 'node:crypto';
import { readAskDocument } from './ask';
import { readExamples } from './examples';

/** A document that is shipped, which clients may name by its id instead of sending it. */
export interface ShippedDocument {
  /** `sha256:` and the SHA-256 of its text in UTF-8, as GraphQL over HTTP has it. */
  documentId: string;
  name: string;
  /** First comment line: what it asks. */
  title: string;
  query: string;
}

/** All documents that are shipped: what `ask` asks, then the examples. */
export const readDocuments = (root: string): ShippedDocument[] => {
  const ask = readAskDocument(root);
  const documents = [{ name: 'ask', title: titleOf(ask), query: ask }, ...readExamples(root)];
  return documents.map(({ name, title, query }) => ({ documentId: documentIdOf(query), name, title, query }));
};

export const documentIdOf = (query: string): string =>
  `sha256:${createHash('sha256').update(query).digest('hex')}`;

const titleOf = (query: string): string => /^#\s*(.+)$/m.exec(query)?.[1] ?? '';
