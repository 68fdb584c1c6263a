/** Shows what is being read: by highlights, which leave the document and the selection as they are, and in sight. */

const NAMES = ["readmode-sentence", "readmode-word"];
const READING_LINE = 0.3; // of the window's height: where a sentence that was out of sight is brought to

/**
 * @param {HTMLElement} header
 * @param {HTMLElement} controls
 */
export function spotlightOf(header, controls) {
  /** Where sentences can be seen: below the header and above the controls, where those stay in sight. */
  const sight = () => {
    const [head, bar] = [header.getBoundingClientRect(), controls.getBoundingClientRect()];
    const isBarFixed = getComputedStyle(controls).position === "fixed";
    return { top: Math.max(0, head.bottom), bottom: isBarFixed ? bar.top : window.innerHeight };
  };

  /** @param {string} name @param {Range[]} ranges */
  const light = (name, ...ranges) => {
    if ("highlights" in CSS && "Highlight" in window) CSS.highlights.set(name, new Highlight(...ranges));
  };

  /** @param {Range} range @param {Element} element whose box stands for a range without one @returns {DOMRect} */
  const boxOf = (range, element) => {
    const box = range.getBoundingClientRect();
    return box.height > 0 ? box : element.getBoundingClientRect();
  };

  return {
    /** @param {Range} range */
    sentence(range) {
      light("readmode-word");
      light("readmode-sentence", range);
    },

    /** @param {Range} range */
    word(range) {
      light("readmode-word", range);
    },

    clear() {
      for (const name of NAMES) light(name);
    },

    /** Whether any of it can be seen. @param {Range} range @param {Element} element */
    isInSight(range, element) {
      const { top, bottom } = sight();
      const box = boxOf(range, element);
      return box.bottom > top && box.top < bottom;
    },

    /** Whether it begins above what can be seen. @param {Range} range @param {Element} element */
    beginsAbove: (range, element) => boxOf(range, element).top < sight().top,

    /** Scroll only when it is not wholly in sight, and at once: nothing moves of itself. */
    /** @param {Range} range @param {Element} element */
    bringIntoSight(range, element) {
      const { top, bottom } = sight();
      const box = boxOf(range, element);
      if (box.top >= top && box.bottom <= bottom) return;
      const line = top + (bottom - top) * READING_LINE;
      const target = box.height > bottom - line ? top : line; // a sentence that fits below the line only from the top
      window.scrollBy({ top: box.top - target, behavior: "instant" });
    },
  };
}
