/** The reader's place: the same words stay at the top of the window when the layout changes. */

const BLOCKS = "h1, .article-body > *, .article-body :is(p, li, h2, h3, h4, tr, pre, figure)";

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 */
export function holdPlace(form, article, header) {
  /** A block, and where in it (a share of its height) or how far above it (pixels) the edge is. */
  /** @type {{block: Element, share: number, above: number} | null} */
  let held = null;

  /** The line below which a reader reads: the header's edge where it stays in sight, else the window's. */
  const edge = () => Math.max(0, header.getBoundingClientRect().bottom);

  function note() {
    held = null;
    if (window.scrollY === 0) return; // at the very top the top is the place
    const top = edge();
    for (const block of article.querySelectorAll(BLOCKS)) {
      const box = block.getBoundingClientRect();
      if (box.bottom <= top || box.height === 0) continue;
      const isCut = box.top < top;
      if (!isCut && held) break; // the innermost block that the edge cuts is found
      held = { block, share: isCut ? (top - box.top) / box.height : 0, above: isCut ? 0 : box.top - top };
      if (!isCut) break;
    }
  }

  // Before a choice changes the layout: a control is pointed at, reached, or given a key.
  for (const type of ["pointerdown", "keydown", "focusin"]) form.addEventListener(type, note, { capture: true });

  return {
    restore() {
      if (!held) return;
      const box = held.block.getBoundingClientRect();
      window.scrollBy({ top: box.top + held.share * box.height - held.above - edge(), behavior: "instant" });
      note();
    },
  };
}
