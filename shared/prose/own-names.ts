import { remembering } from '../text/remember.ts';
import { lex, type Token, tokenOf } from './lexer.ts';

/** What ends a part of a body's name: 无锡市, 开州区, 太和镇 before 审计局. */
const END_OF_PART = /(?:省|市|县|区|旗|州|盟|镇|乡|街道)(?![市县区旗州镇乡])/gu;

/** Parts of names shorter than this may stand for anything. */
const SHORTEST = 3;

/** The parts of a body's name that would be taken apart, since words of the lexicon stand in them: 无锡市, 审计局. Most have none. */
const partsWithWords: (body: string) => readonly string[] = remembering((body) =>
  partsOf(body).filter((part) => {
    const [first, ...others] = part.length < SHORTEST ? [] : lex(part);
    return first !== undefined && (first.kind !== 'word' || others.length > 0);
  }),
);

function partsOf(body: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: kind, index } of body.matchAll(END_OF_PART)) {
    // 市中区: what begins a name ends none.
    if (index === from) continue;
    parts.push(body.slice(from, index + kind.length));
    from = index + kind.length;
  }
  return [...parts, body.slice(from)];
}

/**
 * The tokens with the name of the report's own body whole wherever it stands: 无 in 无锡市教育局 denies nothing, 计 in
 * 区审计局 is no verb.
 */
export function withOwnNames(tokens: readonly Token[], text: string, body: string): readonly Token[] {
  const places = partsWithWords(body).flatMap((part) => placesOf(part, text));
  if (places.length === 0) return tokens;
  places.sort((a, b) => a.start - b.start);
  const merged: Token[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const place = places[next];
    if (place === undefined || place.start >= token.end) {
      merged.push(token);
      at++;
      continue;
    }
    let end = at;
    while ((tokens[end + 1]?.start ?? Number.POSITIVE_INFINITY) < place.end) end++;
    // Unknown words beside the name are read as one with it, as beside any other name.
    const behind = tokens[end + 1];
    if (behind?.kind === 'word' && behind.start === tokens[end]?.end) end++;
    const before = merged.at(-1);
    const joins = before?.kind === 'word' && before.end === token.start;
    if (joins) merged.pop();
    const span = { start: joins ? before.start : token.start, end: (tokens[end] as Token).end };
    merged.push(tokenOf('word', span.start, span.end, text.slice(span.start, span.end), {}));
    at = end + 1;
  }
  return merged;
}

function placesOf(part: string, text: string): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    places.push({ start: at, end: at + part.length });
  return places;
}
