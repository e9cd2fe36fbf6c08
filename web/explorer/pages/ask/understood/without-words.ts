/**
 * A question without some of its words, as the service quotes them: in their order, an ellipsis for what stands between them; with
 * other words where the first of them stood. Empty where nothing that could be understood would be left.
 */
export function withoutWords(question: string, words: string, instead = ''): string {
  let rest = '';
  let at = 0;
  let others = instead;
  for (const part of words.split('…').map((each) => each.trim())) {
    const found = question.indexOf(part, at);
    if (part === '' || found < 0) continue;
    rest += question.slice(at, found) + others;
    others = '';
    at = found + part.length;
  }
  rest = (rest + question.slice(at))
    .replace(/\s+/g, ' ')
    .replace(/\s+([?.,;:!])/g, '$1')
    .trim();
  return /\p{L}{3}/u.test(rest) ? rest : '';
}
