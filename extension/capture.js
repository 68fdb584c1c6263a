/**
 * A copy of the page as its reader sees it, as text. The page itself is only looked at, never changed.
 *
 * It runs in the page when the button is pressed, and its value is the copy. What only a browser knows is written down:
 * shadow trees in the place where they show, slots filled, pages inside same-origin frames, the image that was chosen,
 * and a mark on what does not show. What a reader typed, scripts, styles and secrets of the page stay behind.
 */
(() => {
  /** @typedef {Element & {openOrClosedShadowRoot?: ShadowRoot | null}} FirefoxElement */

  /** Characters: above this a page is no article, and copying it would stop the reader's browser for seconds. */
  const LONGEST = 16 * 1024 * 1024;

  const READABLE = new Set(["text/html", "application/xhtml+xml", "text/plain"]);
  const HTML = "http://www.w3.org/1999/xhtml";
  const MARK = "data-readmode-hidden";

  /** Elements with no content and no closing tag. */
  const VOID = words("area base br col embed hr img input link meta param source track wbr");

  /** Elements that never show, so that not showing says nothing about them. */
  const UNSHOWN = words("area base br col datalist head link meta noscript optgroup option param script source title track wbr");

  /** Elements that can hold a shadow tree, beside every element with a hyphen in its name (DOM standard, attachShadow). */
  const HOSTS = words("article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span");

  /** Elements whose value is what the reader typed or chose, or a token of the page. */
  const FIELDS = words("button input option param select textarea");

  /** Elements whose text a parser would read as plain text, under a name that keeps their children. */
  const RENAMED = new Map([["frameset", "div"], ["listing", "pre"], ["plaintext", "pre"], ["xmp", "pre"]]);

  /** Scripts that hold no program: facts about the page, and formulae as their author wrote them. */
  const DATA_SCRIPT = /^\s*(application\/ld\+json|math\/)/i;

  /** Links that fetch something for the page's look, as against those that say something about it. */
  const LOOK_LINK = /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/i;

  const SECRET = /csrf|xsrf|token|nonce/i;
  const ADDRESSES = words("cite data href poster src");

  /** The copy so far. @type {string[]} */
  let written = [];
  let length = 0;

  /** What is still to be copied, last in, first out: pages nest deeper than a call stack. @type {(Node | (() => void))[]} */
  let waiting = [];

  /** The range to keep to, when only what the reader has selected is copied. @type {Range | null} */
  let selected = null;

  /** Children of a shadow host that a slot has shown. @type {WeakSet<Node>} */
  const placed = new WeakSet();

  /** How to copy the elements that are not copied as they stand. @type {Map<string, (element: Element) => void>} */
  const SPECIAL = new Map([
    ["slot", copySlot],
    ["iframe", copyFrame],
    ["frame", copyFrame],
    ["script", copyScript],
    ["noscript", copyNoscript],
    ["link", (link) => copyUnless(LOOK_LINK.test(link.getAttribute("rel") ?? ""), link)],
    ["meta", (meta) => copyUnless(SECRET.test(meta.getAttribute("name") ?? ""), meta)],
    ["textarea", (area) => write(`<textarea${attributes(area)}></textarea>`)],
    ["style", () => undefined],
    ["template", () => undefined],
  ]);

  if (showsPdf()) return { refused: "pdf" };
  if (!READABLE.has(document.contentType)) return { refused: "not-a-page" };
  const html = textOf(document.documentElement, null);
  const selection = selectedRanges().map((range) => textOf(range.commonAncestorContainer, range)).join("");
  if (length > LONGEST) return { refused: "too-large" };
  return {
    html: `<!DOCTYPE html>${html}`.toWellFormed(),
    url: document.URL,
    title: document.title.toWellFormed(),
    language: document.documentElement.lang,
    selection: selection.toWellFormed(),
  };

  /** @param {string} list */
  function words(list) {
    return new Set(list.split(" "));
  }

  /** Say whether the page is a PDF document, or only the frame around the browser's viewer of one. */
  function showsPdf() {
    if (document.contentType === "application/pdf") return true;
    return document.body?.children.length === 1 && !!document.querySelector("body > embed[type='application/pdf']");
  }

  /**
   * Give the copy of a node, or of the part of it in a range; it breaks off when the page proves too long.
   * @param {Node} node
   * @param {Range | null} range
   */
  function textOf(node, range) {
    selected = range;
    written = [];
    waiting = [isElement(node) ? node : (node.parentElement ?? document.documentElement)];
    for (let next = waiting.pop(); next && length <= LONGEST; next = waiting.pop()) {
      if (typeof next === "function") next();
      else copy(next);
    }
    return written.join("");
  }

  function selectedRanges() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return [];
    return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  }

  /** @param {string} text */
  function write(text) {
    length += text.length;
    written.push(text);
  }

  /** @param {Iterable<Node | (() => void)>} tasks in the order in which they are to be done */
  function queue(tasks) {
    for (const task of [...tasks].reverse()) waiting.push(task);
  }

  /** @param {Node} node */
  function copy(node) {
    if (!isAskedFor(node)) return;
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) write(escapeText(askedText(node)));
    else if (isElement(node)) copyElement(node);
  }

  /** Say whether the node is in the range, or in a shadow tree or frame of what is. @param {Node} node */
  function isAskedFor(node) {
    return !selected || node.getRootNode() !== selected.startContainer.getRootNode() || selected.intersectsNode(node);
  }

  /** Give as much of the node's text as is in the range. @param {Node} node */
  function askedText(node) {
    const text = node.nodeValue ?? "";
    const end = node === selected?.endContainer ? selected.endOffset : text.length;
    return text.slice(node === selected?.startContainer ? selected.startOffset : 0, end);
  }

  /**
   * Frames have classes of their own, so that `instanceof` fails on what is inside them.
   * @param {Node} node
   * @returns {node is Element}
   */
  function isElement(node) {
    return node.nodeType === Node.ELEMENT_NODE;
  }

  /** @param {Element} element */
  function copyElement(element) {
    const name = element.localName;
    const special = element.namespaceURI === HTML ? SPECIAL.get(name) : undefined;
    if (special) return special(element);
    const tag = RENAMED.get(name) ?? name;
    write(`<${tag}${attributes(element)}>`);
    if (VOID.has(name)) return undefined;
    return queue([...shownChildren(element), () => write(`</${tag}>`)]);
  }

  /**
   * Give what shows inside the element: its shadow tree, and then those of its own children that no slot has taken.
   * @param {Element} element
   * @returns {Iterable<Node | (() => void)>}
   */
  function shownChildren(element) {
    const root = HOSTS.has(element.localName) || element.localName.includes("-") ? shadowRoot(element) : null;
    if (!root) return element.childNodes;
    const rest = () => queue([...element.children].filter((child) => !placed.has(child)));
    return [...root.childNodes, rest];
  }

  /**
   * Give the shadow tree, a closed one too; each browser has its own way to ask.
   * @param {FirefoxElement} element
   */
  function shadowRoot(element) {
    if (chrome.dom && element.namespaceURI === HTML) {
      return chrome.dom.openOrClosedShadowRoot(/** @type {HTMLElement} */ (element));
    }
    return element.openOrClosedShadowRoot ?? element.shadowRoot;
  }

  /** @param {Element} slot */
  function copySlot(slot) {
    const taken = /** @type {HTMLSlotElement} */ (slot).assignedNodes();
    for (const node of taken) placed.add(node);
    queue(taken.length ? taken : slot.childNodes);
  }

  /**
   * Copy the page inside a frame that lets itself be read; keep every other frame as it is, for the service to report.
   * @param {Element} frame
   */
  function copyFrame(frame) {
    const inside = /** @type {HTMLIFrameElement} */ (frame).contentDocument?.body;
    if (!inside?.textContent?.trim()) return write(`<iframe${attributes(frame)}></iframe>`);
    write(`<div data-readmode-frame="${escapeAttribute(inside.ownerDocument.URL)}"${mark(frame)}>`);
    return queue([...inside.childNodes, () => write("</div>")]);
  }

  /** @param {Element} script */
  function copyScript(script) {
    if (!DATA_SCRIPT.test(script.getAttribute("type") ?? "")) return;
    write(`<script${attributes(script)}>${(script.textContent ?? "").replaceAll("</", "<\\/")}</script>`);
  }

  /**
   * Copy what the page offers where scripts do not run, mostly the images that its scripts load late.
   * @param {Element} noscript
   */
  function copyNoscript(noscript) {
    if (noscript.children.length === 0) write(`<noscript>${noscript.textContent ?? ""}</noscript>`);
  }

  /**
   * @param {boolean} isLeftBehind
   * @param {Element} element one without content
   */
  function copyUnless(isLeftBehind, element) {
    if (!isLeftBehind) write(`<${element.localName}${attributes(element)}>`);
  }

  /** @param {Element} element */
  function attributes(element) {
    const own = [...element.attributes].filter((attribute) => isWanted(attribute.name, element));
    const shown = shownSource(element);
    const texts = own
      .filter(({ name }) => !(shown && name === "src"))
      .map(({ name, value }) => ` ${name}="${escapeAttribute(isInFrame(element) ? absolute(name, value, element) : value)}"`);
    return texts.join("") + (shown && ` src="${escapeAttribute(shown)}"`) + mark(element);
  }

  /**
   * @param {string} name
   * @param {Element} element
   */
  function isWanted(name, element) {
    if (name.startsWith("on") || name.startsWith("data-readmode-") || name === "srcdoc" || SECRET.test(name)) return false;
    return !(name === "value" && FIELDS.has(element.localName));
  }

  /** @param {Element} element */
  function isInFrame(element) {
    return element.ownerDocument !== document;
  }

  /**
   * Addresses inside a frame are relative to the frame, and the copy has only one base.
   * @param {string} name
   * @param {string} value
   * @param {Element} element
   */
  function absolute(name, value, element) {
    return ADDRESSES.has(name) && URL.canParse(value, element.baseURI) ? new URL(value, element.baseURI).href : value;
  }

  /**
   * Give the address that the browser chose among those that an image or recording names.
   * Empty until it has chosen one; late images keep the attributes that say where they are.
   * @param {Element} element
   */
  function shownSource(element) {
    const chosen = /** @type {HTMLImageElement} */ (element).currentSrc;
    return typeof chosen === "string" && /^https?:/.test(chosen) ? chosen : "";
  }

  /**
   * Give the mark of an element that does not show; what is inside it needs none. Folded text (details, found by search)
   * is a part of the page that waits for its reader, and has no mark.
   * @param {Element} element
   */
  function mark(element) {
    if (element.namespaceURI !== HTML || UNSHOWN.has(element.localName) || element.checkVisibility()) return "";
    const parent = element.parentElement;
    if (parent && !UNSHOWN.has(parent.localName) && !parent.checkVisibility()) return "";
    const display = element.ownerDocument.defaultView?.getComputedStyle(element).display;
    const isFolded = parent?.localName === "details" || element.getAttribute("hidden") === "until-found";
    return display === "contents" || isFolded ? "" : ` ${MARK}=""`;
  }

  /** @param {string} text */
  function escapeText(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }

  /** @param {string} value */
  function escapeAttribute(value) {
    return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  }
})();
