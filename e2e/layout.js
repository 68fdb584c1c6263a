/**
 * What a page looks like, measured in the browser that shows it. axe has no rule for any of this.
 * The value of this script is an object of measures: layout.py runs them.
 */
(() => {
  const TARGET = 44; // CSS pixels of a control that an unsteady hand hits (WCAG 2.5.5)
  const SHOWN = 150; // characters of an element's source that name it in a report
  const BOXES = new Set(["block", "flex", "grid", "inline-block", "table-cell", "list-item"]);
  const TEXT_BLOCKS = "main :is(h1, h2, h3, h4, p, li, dt, dd, figcaption, summary, pre, caption)";

  /** @param {Element} element */
  const name = (element) => element.outerHTML.slice(0, SHOWN);

  const all = () => [...document.body.querySelectorAll("*")];

  /** @param {Element | null} element @returns {boolean} */
  function isInScrollingBox(element) {
    if (!element || element === document.body) return false;
    return ["auto", "scroll"].includes(getComputedStyle(element).overflowX) || isInScrollingBox(element.parentElement);
  }

  /** What makes the page scroll sideways: elements that reach out of it, but for those in a scrolling box. */
  function sideways() {
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const outside = all().filter((element) => {
      const box = element.getBoundingClientRect();
      const isOut = box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
      return isOut && !isInScrollingBox(element.parentElement);
    });
    return ["the page", ...outside.map(name)];
  }

  /** Elements that cut off text which they hold; those of one pixel, or clipped to nothing, are for screen readers. */
  function clipped() {
    /** @param {string} overflow */
    const hides = (overflow) => ["hidden", "clip"].includes(overflow);
    const cut = all().filter((element) => {
      const style = getComputedStyle(element);
      if (!element.textContent?.trim() || !BOXES.has(style.display)) return false;
      if (element.clientWidth <= 1 || element.clientHeight <= 1 || style.clipPath === "inset(50%)") return false;
      const isCutAcross = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      return isCutAcross || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
    });
    return cut.map(name);
  }

  /** Blocks of text that lie over the block before them. */
  function overlapping() {
    const blocks = [...document.querySelectorAll(TEXT_BLOCKS)].filter((element) => element.checkVisibility());
    const over = blocks.filter((after, index) => {
      const before = blocks[index - 1];
      if (!before || before.contains(after)) return false;
      const [a, b] = [before.getBoundingClientRect(), after.getBoundingClientRect()];
      const isBeside = a.right <= b.left + 1 || b.right <= a.left + 1;
      return !isBeside && a.bottom > b.top + 1 && b.bottom > a.top + 1;
    });
    return over.map(name);
  }

  /** The rendered line with the most glyphs: letters with their marks, ideographs, and the spaces between them. */
  function longestLine() {
    const lines = [...document.querySelectorAll("main :is(p, li, dd, dt, figcaption, blockquote, h1, h2, h3)")]
      .filter((block) => !block.querySelector("p, li, dd, ul, ol, table, pre"))
      .flatMap(linesOf)
      .map((text) => ({ glyphs: graphemes(text).length, text }));
    return lines.reduce((longest, line) => (line.glyphs > longest.glyphs ? line : longest), { glyphs: 0, text: "" });
  }

  /** @param {string} text */
  function graphemes(text) {
    const segmenter = new Intl.Segmenter(document.documentElement.lang || "en", { granularity: "grapheme" });
    return [...segmenter.segment(text)];
  }

  /** @param {Element} block */
  function linesOf(block) {
    const { lineHeight, fontSize } = getComputedStyle(block);
    const height = parseFloat(lineHeight) || 1.2 * parseFloat(fontSize); // "normal" is about 1.2
    const apart = 0.6 * height; // more than a raised or lowered sign is moved
    /** @type {{middle: number, text: string}[]} */
    const lines = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { segment, index } of graphemes(node.nodeValue ?? "")) {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const box = range.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const middle = (box.top + box.bottom) / 2;
        const line = lines.at(-1);
        if (line && Math.abs(line.middle - middle) < apart) line.text += segment;
        else lines.push({ middle, text: segment });
      }
    }
    return lines.map(({ text }) => text.trim().replace(/\s+/g, " "));
  }

  /** Every element that the keyboard must reach, in the document's order. */
  const focusable = () => stops().map(name);

  function stops() {
    /** @type {NodeListOf<HTMLElement>} */
    const found = document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]",
    );
    return [...found]
      .filter((element) => element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility())
      .filter((element) => !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked));
  }

  /** What shows the focus by no ring of two pixels that stands out 3:1 from its ground: each is given it in turn. */
  function ringless() {
    const had = document.activeElement;
    const faint = stops().filter((element) => {
      element.focus({ preventScroll: true, focusVisible: true });
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isRing = element.matches(":focus-visible") && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      return !isRing || ratio(element, "outlineColor", element.parentElement) < 3;
    });
    if (had instanceof HTMLElement) had.focus({ preventScroll: true });
    return faint.map(name);
  }

  /** Controls that are less than so many CSS pixels wide or high. */
  const small = () => controls().filter(({ width, height }) => Math.min(width, height) < TARGET).map(({ source }) => source);

  /** Everything that can be wrong with how the page looks now, by what is wrong. */
  function faults() {
    const found = { sideways, clipped, overlapping, faint, ringless, small };
    return Object.fromEntries(Object.entries(found).map(([fault, look]) => [fault, look()]));
  }

  /** Choose settings in the page's own controls, as a reader does, and wait until they act. */
  /** @param {Record<string, string>} settings */
  async function choose(settings) {
    for (const [setting, value] of Object.entries(settings)) {
      for (const field of document.querySelectorAll(`.settings [name="${setting}"]`)) {
        if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
        if (field.type === "radio" && field.value !== value) continue;
        if (field instanceof HTMLInputElement && field.type === "radio") field.checked = true;
        else field.value = value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    const own = () => document.querySelectorAll('link[href*="/colours."]');
    while (settings["theme"] === "own" && ![...own()].every((link) => link instanceof HTMLLinkElement && link.sheet)) {
      await new Promise((then) => setTimeout(then, 20));
    }
  }

  /** The element that has the focus, how it shows it, and whether it can be seen; null when none has. */
  function focused() {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
    return {
      source: name(element),
      outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
      width,
      height,
      seen: !!hit && (element.contains(hit) || hit.contains(element)),
    };
  }

  /** Buttons, fields and menus in sight, with their size in CSS pixels. */
  function controls() {
    return [...document.querySelectorAll("button, select, textarea, summary, input:not([type=hidden])")]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { source: name(element), width, height };
      });
  }

  /** Text in sight whose contrast with its ground is under 7, and edges of controls under 3: as they are now. */
  function faint() {
    const texts = all().filter((element) => {
      return element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    });
    const fields = [...document.querySelectorAll("button, select, textarea, input:not([type=hidden])")];
    const edges = fields.filter((element) => element.checkVisibility());
    return [
      ...texts.filter((element) => ratio(element, "color", element) < 7).map(name),
      ...edges.filter((element) => ratio(element, "borderTopColor", (element.closest("label") ?? element).parentElement) < 3).map(name),
    ];
  }

  /** @param {Element} element @param {"color" | "borderTopColor" | "outlineColor"} property @param {Element | null} on */
  function ratio(element, property, on) {
    const [one, other] = [luminance(getComputedStyle(element)[property]), luminance(ground(on))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** The first ground that is not transparent, from the element outwards. @param {Element | null} element @returns {string} */
  function ground(element) {
    if (!element) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    return /^rgba\(.*, 0\)$/.test(backgroundColor) ? ground(element.parentElement) : backgroundColor;
  }

  /** Relative luminance as WCAG 2.2 defines it. @param {string} colour */
  function luminance(colour) {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => {
      const share = Number(channel) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  return { sideways, clipped, overlapping, longestLine, focusable, focused, controls, faint, faults, choose };
})();
