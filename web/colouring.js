/**
 * A question cut into pieces to be coloured while it is written: operators, fields, phrases, brackets, signs. Pure. The
 * server reads the question; this only helps the eye, and what it does not know it leaves uncoloured.
 *
 * @typedef {'text'|'operator'|'field'|'phrase'|'open'|'bracket'|'odd'|'sign'} Kind `open` is a phrase that is not closed,
 *   `odd` a bracket without its partner
 * @typedef {{kind: Kind, text: string}} Piece
 */
const QUOTES = '"“”„‟«»';
const PATTERNS = [
  ['phrase', new RegExp(`[${QUOTES}][^${QUOTES}]*[${QUOTES}]`, 'y')],
  ['open', new RegExp(`[${QUOTES}][^${QUOTES}]*`, 'y')],
  ['bracket', /[()[\]]/y],
  ['operator', /(?:AND|OR|NOT|SENTENCE|SAME JOB|(?:NEAR|ONEAR|PRE|W)(?:\/\d+)?|w\/\d+|pre\/\d+|near\/\d+)(?![\p{L}\p{N}_:*?-])|[|&]+/yu],
  ['field', /[\p{L}_]+(?:\.[\p{L}_]+)*(?=\s?(?::|[<>]=?|=))/yu],
  ['sign', /[-+!~%=](?=[\p{L}\p{N}"“(])|[:*?]|[<>]=?|[~^]\d+|\/\d+/yu],
];
const WORD = /[\p{L}\p{N}_#.'’-]+|./suy;
/** Signs that say something of the word behind them stand at its beginning; elsewhere they belong to it. */
const AT_BEGINNING = /^[-+!~%=]$/;

/**
 * @param {string} text
 * @param {Set<string>} fields the names that may stand before a colon
 * @returns {Piece[]} together the text again
 */
export function pieces(text, fields) {
  const found = [];
  for (let at = 0; at < text.length;) {
    const piece = next(text, at, fields);
    const last = found.at(-1);
    if (last?.kind === piece.kind && piece.kind === 'text') last.text += piece.text;
    else found.push(piece);
    at += piece.text.length;
  }
  return withOddBrackets(found);
}

function next(text, at, fields) {
  const begins = at === 0 || /[\s([|]/.test(text[at - 1]);
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match && suits(kind, match, begins, fields)) return { kind, text: match };
  }
  WORD.lastIndex = at;
  return { kind: 'text', text: WORD.exec(text)[0] };
}

function suits(kind, match, begins, fields) {
  if (kind === 'operator') return begins || !/\p{L}/u.test(match);
  if (kind === 'field') return isField(match.toLowerCase(), fields);
  return kind !== 'sign' || begins || !AT_BEGINNING.test(match);
}

/** `current.title` and `title.words` are fields where `title` is one. */
function isField(name, fields) {
  const parts = name.split('.');
  return fields.has(name) || parts.length > 1 && (fields.has(parts.slice(1).join('.')) || fields.has(parts.slice(0, -1).join('.')));
}

function withOddBrackets(found) {
  const open = [];
  const odd = new Set();
  found.forEach((piece, i) => {
    if (piece.kind !== 'bracket') return;
    if ('(['.includes(piece.text)) open.push(i);
    else if (open.length) open.pop();
    else odd.add(i);
  });
  open.forEach(i => odd.add(i));
  return found.map((piece, i) => odd.has(i) ? { ...piece, kind: 'odd' } : piece);
}
