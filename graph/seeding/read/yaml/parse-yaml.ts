import {
  Composer,
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
  YAMLParseError,
} from 'yaml';

/** A place inside a parsed file: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** Lists and maps within each other; the deepest of the seeds has ten. Reading recurses, so that more could end us. */
const MAX_DEPTH = 40;

/** YAML, and so JSON, with the line numbers of its values. Takes a time that grows with the text, whatever it holds. */
export function parseYaml(text: string): {
  document: Document;
  lineAt(offset: number): number;
  lineOf(path: Path): number;
} {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(lines.linePos(offset).line, 1);
  const document = compose(text, lines);
  document.errors.push(...repeatedKeys(document));
  let known: ReadonlyMap<string, number> | undefined;
  const lineOf = (path: Path) => {
    known ??= linesOf(document, lineAt);
    for (let depth = path.length; depth > 0; depth -= 1) {
      const line = known.get(JSON.stringify(path.slice(0, depth)));
      if (line !== undefined) return line;
    }
    return known.get('[]') ?? 1;
  };
  return { document, lineAt, lineOf };
}

/** The first document of a text. One that nests too deep is not read to its end, and has an error that says so. */
function compose(text: string, lines: LineCounter): Document {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, stringKeys: true });
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) {
      const deep = new Document(null);
      const pos = [parser.offset, parser.offset + 1] as [number, number];
      deep.errors.push(new YAMLParseError(pos, 'RESOURCE_EXHAUSTION', 'Too many levels'));
      return deep;
    }
  }
  tokens.push(...parser.end());
  const [first, second] = composer.compose(tokens, true, text.length);
  const document = (first ?? new Document(null)) as Document;
  if (second)
    document.errors.push(
      new YAMLParseError([second.range[0], second.range[0] + 1], 'MULTIPLE_DOCS', 'Several documents'),
    );
  return document;
}

/** An error for each key that its map has already. The parser's own look-up compares all keys with all others. */
function repeatedKeys(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start = 0, end = 0] = key.range ?? [];
        if (keys.has(String(key.value)))
          errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
        keys.add(String(key.value));
      }
    },
  });
  return errors;
}

/** The line of each value, by its path as JSON. */
function linesOf(document: Document, lineAt: (offset: number) => number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const note = (node: unknown, path: Path) => {
    if (isNode(node) && node.range) lines.set(JSON.stringify(path), lineAt(node.range[0]));
    if (!isCollection(node)) return;
    for (const [at, item] of node.items.entries()) {
      if (isPair(item))
        note(item.value ?? item.key, [...path, isScalar(item.key) ? String(item.key.value) : '']);
      else if (!isMap(node)) note(item, [...path, at]);
    }
  };
  note(document.contents, []);
  return lines;
}
