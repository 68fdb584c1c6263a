/** Line focus: the lines being read stand out, the others are dimmed. Moved by the arrow keys and the pointer. */

const ROOM = 0.08; // of a line's height, above and below, so that accents and tails are not cut
const READING_BAND = [0.25, 0.65]; // of the window's height: where the focus stays while the page moves under it

/** @typedef {{top: number, bottom: number}} Line in pixels from the document's top */

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 */
export function focusLines(form, article, header) {
  const select = form.querySelector("[name=line_focus]");
  if (!(select instanceof HTMLSelectElement)) return;
  const [above, below, under] = [shade("above"), shade("below"), shade("under")];
  /** @type {Line[]} */
  let lines = [];
  let at = 0;
  let isStale = true;

  const chosen = () => select.value;
  const isOn = () => chosen() !== "off";

  function measure() {
    if (!isStale) return;
    isStale = false;
    const middle = lines[at];
    lines = linesOf(article);
    if (middle) at = nearest((middle.top + middle.bottom) / 2);
  }

  /** @param {number} y */
  function nearest(y) {
    let best = 0;
    lines.forEach((line, index) => {
      const found = lines[best];
      if (found && distance(line, y) < distance(found, y)) best = index;
    });
    return best;
  }

  function show() {
    for (const each of [above, below, under]) each.hidden = !isOn() || lines.length === 0;
    if (!isOn()) return;
    measure();
    const isUnderline = chosen() === "underline";
    const around = isUnderline ? 0 : (Number(chosen()) - 1) / 2;
    const first = lines[Math.max(0, at - around)];
    const last = lines[Math.min(lines.length - 1, at + around)];
    if (!first || !last) return;
    const room = ROOM * (last.bottom - last.top);
    const top = first.top - room - window.scrollY;
    const bottom = last.bottom + room - window.scrollY;
    above.hidden = below.hidden = isUnderline;
    under.hidden = !isUnderline;
    above.style.setProperty("block-size", `${Math.max(0, top)}px`);
    below.style.setProperty("inset-block-start", `${bottom}px`);
    under.style.setProperty("inset-block-start", `${bottom}px`);
  }

  /** After scrolling by other means the focus is where the reader is: it never stays behind, out of sight. */
  function rejoin() {
    const line = lines[at];
    const middle = line ? (line.top + line.bottom) / 2 - window.scrollY : -1;
    if (isOn() && (middle < header.getBoundingClientRect().bottom || middle > window.innerHeight)) {
      measure();
      at = nearest(window.scrollY + (READING_BAND[0] ?? 0) * window.innerHeight);
    }
    show();
  }

  /** @param {number} index */
  function go(index) {
    measure();
    at = Math.min(Math.max(index, 0), lines.length - 1);
    const line = lines[at];
    if (!line) return;
    const [from, to] = READING_BAND.map((share) => share * window.innerHeight);
    const [top, bottom] = [line.top - window.scrollY, line.bottom - window.scrollY];
    const start = Math.max(from ?? 0, header.getBoundingClientRect().bottom);
    if (bottom > (to ?? 0) || top < start) window.scrollBy({ top: top - start, behavior: "instant" });
    show();
  }

  document.addEventListener("keydown", (event) => {
    if (!isOn() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isInControl = event.target instanceof Element && event.target.closest("input, select, textarea, .table-scroll");
    if (isInControl || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    go(at + (event.key === "ArrowDown" ? 1 : -1));
  });
  const follow = (/** @type {PointerEvent} */ { target, clientY }) => {
    if (!isOn() || (target instanceof Element && target.closest(".page-header"))) return;
    measure();
    at = nearest(clientY + window.scrollY);
    show();
  };
  document.addEventListener("pointermove", (event) => event.pointerType === "mouse" && follow(event));
  document.addEventListener("pointerdown", follow);
  window.addEventListener("scroll", rejoin, { passive: true });
  new ResizeObserver(() => {
    isStale = true;
    show();
  }).observe(article);

  let wasOn = false;
  const start = () => {
    isStale = true;
    measure();
    if (isOn() && !wasOn) at = nearest(window.scrollY + (READING_BAND[0] ?? 0) * window.innerHeight);
    wasOn = isOn();
    show();
  };
  form.addEventListener("readmode-settings", start);
  if (isOn()) start();
}

/** @param {string} name */
function shade(name) {
  const made = document.createElement("div");
  made.className = `line-shade line-shade-${name}`;
  made.hidden = true;
  document.body.append(made);
  return made;
}

/** @param {Line} line @param {number} y */
function distance(line, y) {
  return Math.max(line.top - y, y - line.bottom, 0);
}

/** The lines of the article's text as they are laid out now. @param {HTMLElement} article @returns {Line[]} */
function linesOf(article) {
  const range = document.createRange();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const boxes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.trim()) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.height > 0) boxes.push(box);
  }
  boxes.sort((one, other) => one.top - other.top);
  /** @type {Line[]} */
  const lines = [];
  for (const { top, bottom } of boxes) {
    const line = lines.at(-1);
    const isSame = line && (top + bottom) / 2 < line.bottom - window.scrollY;
    if (line && isSame) line.bottom = Math.max(line.bottom, bottom + window.scrollY);
    else lines.push({ top: top + window.scrollY, bottom: bottom + window.scrollY });
  }
  return lines;
}
