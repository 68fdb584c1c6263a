/** Text cut into what is said in one breath: sentences, and the clauses of long ones. */

/** @typedef {{text: string, at: number}} Cut a part of a text, and where in the text it begins */

/** Initials, titles and numbers before an item end no sentence; of two mistakes, a break too few costs a listener less. */
const SHORTENED = /(?:^|[\s(])(?:\p{Lu}\p{Ll}?|Mrs|Prof|Gen|Sen|Rev)\.\s*$|^\s*\p{N}+\.\s*$/u;

const SAYABLE = /[\p{L}\p{N}]/u;

const SYLLABLE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
const SYLLABLE_LETTERS = 3; // said in the time of so many letters: about 5 a second to about 15

/** Where a breath may be taken: after these before a space, and after those that stand without one. */
const CLAUSE = /[,;:،؛…)\]–—](?=\s)|[、，；：。！？]/gu;
const LEAST_CLAUSE = 0.3; // of the room: a cut nearer to the front leaves a stump

/** How long a text takes to say, in letters of an alphabet. @param {string} text */
export function lettersOf(text) {
  let letters = 0;
  for (const character of text) letters += SYLLABLE.test(character) ? SYLLABLE_LETTERS : 1;
  return letters;
}

/**
 * The sentences of a text that hold something to say, without the space around them.
 *
 * @param {string} text
 * @param {string} language a BCP 47 tag; what is none counts as the browser's own
 * @returns {Cut[]}
 */
export function sentencesOf(text, language) {
  /** @type {Cut[]} */
  const sentences = [];
  let [from, to] = [0, 0];
  for (const segment of segmentsOf(text, language)) {
    to += segment.length;
    const part = text.slice(from, to);
    if (to < text.length && SHORTENED.test(part)) continue;
    const at = from + part.length - part.trimStart().length;
    if (SAYABLE.test(part)) sentences.push({ text: part.trim(), at });
    from = to;
  }
  return sentences;
}

/**
 * A sentence in parts of at most so many letters, cut at clauses where it has them, else between words.
 *
 * @param {string} text
 * @param {number} limit
 * @returns {Cut[]}
 */
export function clausesOf(text, limit) {
  /** @type {Cut[]} */
  const clauses = [];
  for (let at = 0; at < text.length; ) {
    const room = withinLimit(text.slice(at), limit);
    const part = at + room.length < text.length ? room.slice(0, lastBreak(room)) : room;
    if (SAYABLE.test(part)) clauses.push({ text: part, at });
    at += part.length;
  }
  return clauses;
}

/** @param {string} text @param {string} language @returns {string[]} */
function segmentsOf(text, language) {
  if (!("Segmenter" in Intl)) return [text]; // the paragraph is the sentence, and its clauses are cut all the same
  let segmenter;
  try {
    segmenter = new Intl.Segmenter(language || undefined, { granularity: "sentence" });
  } catch {
    segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** @param {string} text @param {number} limit */
function withinLimit(text, limit) {
  let [end, letters] = [0, 0];
  for (const character of text) {
    letters += SYLLABLE.test(character) ? SYLLABLE_LETTERS : 1;
    if (end > 0 && letters > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** @param {string} room */
function lastBreak(room) {
  const clause = [...room.matchAll(CLAUSE)].at(-1);
  const afterClause = clause ? clause.index + 1 : 0;
  if (afterClause > LEAST_CLAUSE * room.length) return afterClause;
  const space = room.search(/\s\S*$/u);
  return space > 0 ? space + 1 : room.length;
}
