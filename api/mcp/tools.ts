import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ZodRawShape, z } from 'zod';

/** Something that a language model can ask for: one document of the API, with its variables. */
export interface Tool {
  name: string;
  title: string;
  /** For the model: what it gives, and how far it may be relied on. */
  description: string;
  /** File of the document. */
  document: string;
  /** The variables of the document. */
  variables: ZodRawShape;
}

/** What a model is told once, before it asks anything. */
export const INSTRUCTIONS = `Bouwtekening holds what governments did about barriers that the Dutch government runs into, and what is known of it.
Cite claims by their ids and sources. A score says how strong the evidence is, not how large the effect. UNTESTED, UNKNOWN and silence mean that nothing is known: say so, and do not fill it in.`;

const first = (most: number, usual: number) =>
  z.number().int().min(1).max(most).default(usual).describe(`How many, 1 to ${most}.`);

export const TOOLS: readonly Tool[] = [
  {
    name: 'ask',
    title: 'Ask a question',
    description:
      'Answers a question in plain Dutch or English about what other governments did: the barriers that it was understood to be about, ranked practices with their evidence and counter-evidence, what is untested, what not to copy. Where `abstention` is not null, nothing is known.',
    document: 'ask.graphql',
    variables: {
      question: z.string().min(1).max(1_000).describe('The question, at most 1,000 characters.'),
      in: z
        .array(z.string())
        .max(50)
        .optional()
        .describe('Only what was done in these jurisdictions, by ISO 3166 code, such as DK or BE-VLG.'),
      first: first(10, 5),
    },
  },
  {
    name: 'practice_card',
    title: 'What is known of a practice',
    description:
      'The evidence card of one practice: effects on barriers with sizes as measured, mechanism, conditions in the Netherlands, failures, implementation and costs, each with how sure that is. Null for an id that is not known.',
    document: 'tools/practice-card.graphql',
    variables: {
      practice: z.string().describe('Id of the practice, such as automatic-granting; `ask` gives ids.'),
    },
  },
  {
    name: 'evidence_map',
    title: 'What is known and what is not',
    description:
      'Every practice for each of some barriers with the state of its evidence, by row and column: SUPPORTED, CONTESTED, MIXED_ONLY, CONTRADICTED, UNTESTED or NOT_STUDIED, which is a gap. Numbers of witnesses and the best design beside it.',
    document: 'tools/evidence-map.graphql',
    variables: {
      barriers: z
        .array(z.string())
        .min(1)
        .max(20)
        .describe('Ids of barriers, 1 to 20, such as non-take-up; `ask` gives ids.'),
    },
  },
  {
    name: 'compare',
    title: 'Lay things side by side',
    description:
      'Compares 2 to 6 practices, cases or jurisdictions: numbers, costs, and for each barrier, condition, place, kind of evidence in what they differ and what they share. Of a barrier each has the state of its evidence.',
    document: 'tools/compare.graphql',
    variables: {
      things: z
        .array(z.string())
        .min(2)
        .max(6)
        .describe('2 to 6 ids of one kind: practices, cases, or jurisdictions by ISO 3166 code.'),
      barriers: z
        .array(z.string())
        .min(1)
        .max(20)
        .optional()
        .describe('Only what bears on these barriers, 1 to 20 ids, such as non-take-up; `ask` gives ids.'),
    },
  },
  {
    name: 'verify',
    title: 'Hold a sentence against the graph',
    description:
      'The claims whose words are closest to those of a sentence, with evidence, sources and what contests them. It gives no verdict: read whether a claim says as much as the sentence. That no claim is found does not make a sentence false.',
    document: 'tools/verify.graphql',
    variables: {
      sentence: z.string().min(1).max(200).describe('The sentence, at most 200 characters and 30 words.'),
      first: first(20, 5),
    },
  },
];

/** The document of a tool. */
export const readDocument = (root: string, { document }: Tool): string =>
  readFileSync(join(root, 'api/operations', document), 'utf8');
