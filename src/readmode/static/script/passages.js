/** What of an article is read aloud, in order, and where on the page each sentence stands. */

import { sentencesOf } from "./sentences.js";

/** @typedef {"text" | "code" | "picture"} Kind */
/** @typedef {{node: Text | Element, text: string}} Piece a text, or an element and what is said in its place */

/**
 * @typedef {object} Sentence
 * @property {string} text
 * @property {string} language as the page marks it; empty when it does not
 * @property {number} paragraph sentences of one paragraph have one number
 * @property {Kind} kind
 * @property {Element} element that it stands in; the picture, of a description
 * @property {(from: number, to: number) => Range} place of these characters of the text
 */

const UNSAID = "[aria-hidden=true], .skip-table, rt, rp, audio, video, iframe, button, script, style, details:not([open]) > :not(summary)";

const IN_LINE = /^(inline|ruby|contents)/; // values of `display`

/** Cells are sentences of one paragraph, their row. */
const CELLS = "td, th";

/** @param {Element} article @returns {Sentence[]} */
export function passagesOf(article) {
  /** @type {Sentence[]} */
  const sentences = [];
  /** @type {Piece[]} */
  let pieces = [];
  let paragraph = 0;
  let language = "";
  /** @type {Kind} */
  let kind = "text";
  /** @type {Element} */
  let holder = article;

  function cut() {
    const text = pieces.map((piece) => piece.text).join("");
    const run = pieces;
    for (const { text: sentence, at } of sentencesOf(text, language)) {
      const place = (/** @type {number} */ from, /** @type {number} */ to) => rangeOf(run, at + from, at + to);
      sentences.push({ text: sentence, language, paragraph, kind, element: holder, place });
    }
    pieces = [];
  }

  /** @param {Element} element @param {Kind} inside @param {Element} about */
  function visitWithin(element, inside, about) {
    cut();
    const before = { kind, holder };
    [kind, holder] = [inside, about];
    if (!element.matches(CELLS)) paragraph += 1;
    visitChildren(element);
    cut();
    if (!element.matches(CELLS)) paragraph += 1;
    ({ kind, holder } = before);
  }

  /** @param {Element} element */
  function visitChildren(element) {
    for (const child of element.childNodes) {
      if (child instanceof Text) pieces.push({ node: child, text: said(child.data, kind) });
      else if (child instanceof Element) visit(child);
    }
  }

  /** @param {Element} element */
  function visit(element) {
    if (element.matches(UNSAID) || isNoteMark(element)) return;
    const before = language;
    const marked = element.getAttribute("lang") ?? before;
    if (marked !== before) cut(); // another voice
    language = marked;
    const instead = saidInstead(element);
    if (instead !== null) pieces.push({ node: element, text: said(instead, "text") });
    else if (element.matches(".description")) visitWithin(element, "picture", element.previousElementSibling ?? element);
    else if (element.matches("pre")) visitWithin(element, "code", element);
    else if (IN_LINE.test(getComputedStyle(element).display)) visitChildren(element);
    else visitWithin(element, kind, kind === "text" ? element : holder);
    if (element.localName === "br") pieces.push({ node: element, text: " " });
    if (marked !== before) cut();
    language = before;
  }

  language = article.closest("[lang]")?.getAttribute("lang") ?? "";
  for (const part of article.querySelectorAll("h1, .article-body")) {
    if (part.matches(".article-body") || !part.closest(".article-body")) visitWithin(part, "text", part);
  }
  return sentences;
}

/** White space is said as a space; in code a new line ends a sentence. @param {string} text @param {Kind} kind */
function said(text, kind) {
  return text.replace(kind === "code" ? /[^\S\n]/gu : /\s/gu, " ");
}

/** A formula by its own text, a picture that the page has no description beside by its name. @param {Element} element */
function saidInstead(element) {
  if (element.localName === "math") return element.getAttribute("alttext") ?? element.textContent ?? "";
  if (element.getAttribute("role") === "math") return element.getAttribute("aria-label") ?? element.textContent ?? "";
  if (element.localName !== "img") return null;
  return element.nextElementSibling?.matches(".description") ? "" : (element.getAttribute("alt") ?? "");
}

/** The mark of a footnote, or the way back from one: a listener has no use for "one" amid a sentence. @param {Element} link */
function isNoteMark(link) {
  if (!link.matches("a[href^='#']")) return false;
  if (link.matches("[role=doc-noteref], [role=doc-backlink]")) return true;
  const text = link.textContent?.trim() ?? "";
  if (text === "") return false; // a picture, perhaps
  const isRaised = link.closest("sup") !== null || link.querySelector("sup")?.textContent?.trim() === text;
  return isRaised || /^[[(]\s*[\p{L}\p{N}]{1,3}\s*[\])]$/u.test(text) || !/[\p{L}\p{N}]/u.test(text);
}

/** @param {Piece[]} pieces @param {number} from @param {number} to */
function rangeOf(pieces, from, to) {
  const range = document.createRange();
  let at = 0;
  let isOpen = false;
  for (const { node, text } of pieces) {
    const end = at + text.length;
    if (!isOpen && from < end) {
      isOpen = true;
      if (node instanceof Text) range.setStart(node, from - at);
      else range.setStartBefore(node);
    }
    if (isOpen && to <= end) {
      if (node instanceof Text) range.setEnd(node, to - at);
      else range.setEndAfter(node);
      break;
    }
    at = end;
  }
  return range;
}
