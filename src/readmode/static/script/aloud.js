/** Reading aloud with the browser's voices: the controls. Nothing is said, and no voice asked for, until one is pressed. */

import { choicesOf, controlOf } from "./choices.js";
import { passagesOf } from "./passages.js";
import { playerOf } from "./player.js";
import { speakerOf } from "./speaker.js";
import { spotlightOf } from "./spotlight.js";
import { voicesOf } from "./voices.js";

/** @typedef {import("./passages.js").Sentence} Sentence */

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 */
export function offerReadingAloud(form, article, header) {
  const group = article.querySelector(".aloud");
  if (!(group instanceof HTMLElement)) return;
  if ("speechSynthesis" in window && "SpeechSynthesisUtterance" in window) connect(form, article, header, group);
  else group.parentElement?.remove();
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 * @param {HTMLElement} group
 */
function connect(form, article, header, group) {
  const words = group.dataset;
  const play = controlOf(group, "play", HTMLButtonElement);
  const more = controlOf(group, "more", HTMLDetailsElement);
  const problem = controlOf(group, "problem", HTMLElement);
  const status = document.querySelector("[role=status]");
  const body = article.querySelector(".article-body");
  const choices = choicesOf(group, form, body?.closest("[lang]")?.getAttribute("lang") ?? "");
  const spotlight = spotlightOf(header, group);
  /** @type {Sentence[]} */
  const sentences = [];
  /** @type {Sentence | undefined} */
  let shown;
  let presses = 0;

  const whole = (/** @type {Sentence} */ { place, text }) => place(0, text.length);

  const player = playerOf(speakerOf(window.speechSynthesis), sentences, {
    sound: ({ language }) => choices.soundOf(language),
    isWanted({ kind, element }) {
      if (kind === "picture") return [element, element.nextElementSibling].some((each) => each?.checkVisibility());
      return kind === "text" || !choices.skipsCode();
    },
    reads(sentence, moved) {
      const isFollowed = moved || !shown || spotlight.isInSight(whole(shown), shown.element);
      shown = sentence;
      spotlight.sentence(whole(sentence));
      if (isFollowed) spotlight.bringIntoSight(whole(sentence), sentence.element); // who has scrolled away is left there
    },
    word: (sentence, from, to) => spotlight.word(sentence.place(from, to)),
    stopped(why) {
      if (why === "ended") leave();
      name();
      tell(why === "ended" ? words.ended : words.failed, why === "failed");
    },
  });

  /** Say it to screen readers, and to everyone when the reader has to do something about it. */
  /** @param {string | undefined} text */
  function tell(text = "", isProblem = false) {
    if (status) status.textContent = text;
    problem.hidden = !isProblem;
    problem.textContent = isProblem ? text : "";
  }

  /** Name the button after what it does next. */
  function name() {
    const isBegun = shown !== undefined && sentences[0] !== player.current();
    group.toggleAttribute("data-speaking", player.isReading());
    const text = player.isReading() ? words.pause : isBegun ? words.goOn : words.start;
    if (play.textContent !== text) play.textContent = text ?? "";
  }

  /** Where the selection in the article begins. @returns {Range | null} */
  function selected() {
    const selection = getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    return range && body?.contains(range.startContainer) ? range : null;
  }

  /** The first sentence of the selection, else the first that begins in sight; the last when none does. */
  function here() {
    const range = selected();
    const first = sentences.findIndex((sentence) => {
      if (range) return whole(sentence).comparePoint(range.startContainer, range.startOffset) < 1;
      return !spotlight.beginsAbove(whole(sentence), sentence.element);
    });
    return first < 0 ? sentences.length - 1 : first;
  }

  /** @param {boolean} isOpen */
  function open(isOpen) {
    group.toggleAttribute("data-open", isOpen);
    for (const part of group.querySelectorAll(".aloud-part")) part.toggleAttribute("hidden", !isOpen);
    document.documentElement.style.setProperty("--aloud", isOpen ? `${group.offsetHeight}px` : "0px");
  }

  function leave() {
    spotlight.clear();
    shown = undefined;
  }

  async function start() {
    const asked = ++presses;
    tell(words.waiting);
    const voices = await voicesOf(window.speechSynthesis);
    if (asked !== presses) return; // a button was pressed meanwhile
    const without = choices.offer(voices);
    if (without) {
      if (without.canChoose) open((more.open = true));
      return tell(without.missing, true);
    }
    if (sentences.length === 0) sentences.push(...passagesOf(article));
    open(true);
    tell(words.reading);
    player.play(shown || !selected() ? undefined : here());
    name();
  }

  function pause() {
    player.pause();
    name();
    tell(words.paused);
  }

  function stop() {
    presses += 1;
    player.stop();
    leave();
    play.focus({ preventScroll: true }); // the other buttons go
    open(false);
    name();
    tell(words.stopped);
  }

  /** @param {string} control @param {"bySentence" | "byParagraph"} move @param {1 | -1} step */
  function moves(control, move, step) {
    controlOf(group, control, HTMLButtonElement).addEventListener("click", () => {
      player[move](step);
      name();
      const place = words.place?.replace("{}", String(player.place())).replace("{}", String(sentences.length));
      if (!player.isReading()) tell(place);
    });
  }

  const keepInSight = () => player.isReading() && shown && spotlight.bringIntoSight(whole(shown), shown.element);

  play.addEventListener("click", () => (player.isReading() ? pause() : void start()));
  controlOf(group, "stop", HTMLButtonElement).addEventListener("click", stop);
  controlOf(group, "here", HTMLButtonElement).addEventListener("click", () => {
    player.play(here());
    name();
    tell(words.reading);
  });
  moves("previous-paragraph", "byParagraph", -1);
  moves("previous-sentence", "bySentence", -1);
  moves("next-sentence", "bySentence", 1);
  moves("next-paragraph", "byParagraph", 1);
  more.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const label = target.labels?.[0]?.textContent?.trim();
    const [on, off] = [words.on, words.off];
    tell(`${label}: ${target instanceof HTMLSelectElement ? target.selectedOptions[0]?.text : target.checked ? on : off}`);
    if (target instanceof HTMLSelectElement || shown?.kind === "code") player.refresh();
  });
  form.addEventListener("readmode-settings", keepInSight);
  window.addEventListener("pagehide", () => player.pause()); // Chrome speaks on into the next page
  new ResizeObserver(() => {
    if (!group.hasAttribute("data-open")) return;
    open(true);
    keepInSight();
  }).observe(group);

  controlOf(group, "code", HTMLInputElement).closest("label")?.toggleAttribute("hidden", !body?.querySelector("pre"));
  group.parentElement?.setAttribute("data-ready", "");
}
