/** Reading aloud with the browser's voices: the controls. Nothing is said, and no voice asked for, until one is pressed. */

import { passagesOf } from "./passages.js";
import { playerOf } from "./player.js";
import { speakerOf } from "./speaker.js";
import { spotlightOf } from "./spotlight.js";
import { tongueOf, voicesFor, voicesOf } from "./voices.js";

const KEPT = "readmode-aloud"; // in the browser's own storage: which voices a machine has is nobody else's business

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 */
export function offerReadingAloud(form, article, header) {
  const found = article.querySelector(".aloud");
  if (!(found instanceof HTMLElement)) return;
  if ("speechSynthesis" in window && "SpeechSynthesisUtterance" in window) connect(form, article, header, found);
  else found.parentElement?.remove();
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 * @param {HTMLElement} group
 */
function connect(form, article, header, group) {
  const synthesis = window.speechSynthesis;
  const words = group.dataset;
  /** @template {HTMLElement} Control @param {string} name @param {new () => Control} type the template has it */
  const part = (name, type) => {
    const element = group.querySelector(`.aloud-${name}`);
    if (element instanceof type) return element;
    throw new TypeError(name);
  };
  const play = part("play", HTMLButtonElement);
  const speed = part("speed", HTMLSelectElement);
  const voiceList = part("voice", HTMLSelectElement);
  const code = part("code", HTMLInputElement);
  const more = part("more", HTMLDetailsElement);
  const problem = part("problem", HTMLElement);
  const status = document.querySelector("[role=status]");

  const language = article.querySelector(".article-body")?.closest("[lang]")?.getAttribute("lang") ?? "";
  const tongue = tongueOf(language)?.language ?? "";
  const spotlight = spotlightOf(header, group);
  const sentences = passagesOf(article);
  /** @type {SpeechSynthesisVoice[]} */
  let voices = [];
  /** @type {import("./passages.js").Sentence | undefined} */
  let shown;
  let presses = 0;

  const say = (/** @type {string | undefined} */ text) => {
    if (status) status.textContent = text ?? "";
  };
  const whole = (/** @type {import("./passages.js").Sentence} */ { place, text }) => place(0, text.length);

  const player = playerOf(speakerOf(synthesis), sentences, {
    sound: (sentence) => ({ voice: voiceOf(sentence), speed: Number(speed.value) }),
    isWanted({ kind, element }) {
      if (kind === "picture") return [element, element.nextElementSibling].some((each) => each?.checkVisibility());
      return kind === "text" || !code.checked;
    },
    reads(sentence, moved) {
      const isFollowed = moved || !shown || spotlight.isInSight(whole(shown), shown.element);
      shown = sentence;
      spotlight.sentence(whole(sentence));
      if (isFollowed) spotlight.bringIntoSight(whole(sentence), sentence.element); // who has scrolled away is left there
    },
    word: (sentence, from, to) => spotlight.word(sentence.place(from, to)),
    stopped(why) {
      name();
      if (why === "ended") {
        spotlight.clear();
        shown = undefined;
      }
      tell(why === "ended" ? words.ended : words.failed, why === "failed");
    },
  });

  /** The chosen voice, or one of this machine for a passage in another language. @param {{language: string}} sentence */
  function voiceOf(sentence) {
    const chosen = voices.find((voice) => voice.voiceURI === voiceList.value) ?? null;
    if (sentence.language === "" || tongueOf(sentence.language)?.language === tongue) return chosen;
    const able = voicesFor(voices, sentence.language).filter((voice) => voice.localService || !chosen?.localService);
    return able[0] ?? chosen;
  }

  /** Say it to screen readers, and when the reader has to do something about it, to everyone. */
  /** @param {string | undefined} text @param {boolean} isProblem */
  function tell(text = "", isProblem = false) {
    say(text);
    problem.hidden = !isProblem;
    problem.textContent = isProblem ? text : "";
  }

  /** Name the button after what it does next. */
  function name() {
    const isBegun = shown !== undefined && sentences[0] !== player.current();
    group.toggleAttribute("data-reading", player.isReading());
    const text = player.isReading() ? words.pause : isBegun ? words.goOn : words.start;
    if (play.textContent !== text) play.textContent = text ?? "";
  }

  /** Fill the list of voices; say what is missing when none can be taken unasked. @returns {string | undefined} */
  function listVoices() {
    const able = voicesFor(voices, language);
    const spoken = new Intl.DisplayNames(group.closest("[lang]")?.getAttribute("lang") || "en", { type: "language" });
    const wished = voiceList.value || kept().voices?.[tongue];
    const voice = able.find((each) => each.voiceURI === wished) ?? able.find((each) => each.localService);
    const options = able.map((each) => {
      return new Option(each.localService ? each.name : words.remote?.replace("{}", each.name), each.voiceURI);
    });
    voiceList.replaceChildren(...(voice ? options : [new Option(words.choose, ""), ...options]));
    voiceList.value = voice?.voiceURI ?? "";
    if (voices.length === 0) return words.noVoice;
    if (able.length === 0) return words.noVoiceFor?.replace("{}", spoken.of(language) ?? language);
    return voice ? undefined : words.onlyRemote;
  }

  async function start() {
    const asked = ++presses;
    tell(words.waiting);
    voices = await voicesOf(synthesis);
    if (asked !== presses) return; // another button was pressed meanwhile
    const missing = listVoices();
    if (missing !== undefined) {
      if (voicesFor(voices, language).length > 0) open(true); // the list is what the reader needs
      more.open = true;
      return tell(missing, true);
    }
    open(true);
    tell(words.reading);
    player.play();
    name();
  }

  function pause() {
    player.pause();
    name();
    say(words.paused);
  }

  function stop() {
    presses += 1;
    player.stop();
    spotlight.clear();
    shown = undefined;
    play.focus({ preventScroll: true }); // the bar goes, and the button in it
    open(false);
    name();
    tell(words.stopped);
  }

  /** @param {boolean} isOpen */
  function open(isOpen) {
    group.toggleAttribute("data-open", isOpen);
    for (const part of group.querySelectorAll(".aloud-part")) part.toggleAttribute("hidden", !isOpen);
    document.documentElement.style.setProperty("--aloud", isOpen ? `${group.offsetHeight}px` : "0px");
  }

  /** @param {"bySentence" | "byParagraph"} move @param {1 | -1} step */
  function go(move, step) {
    player[move](step);
    name();
    if (!player.isReading()) say(words.place?.replace("{}", String(player.place())).replace("{}", String(sentences.length)));
  }

  play.addEventListener("click", () => (player.isReading() ? pause() : void start()));
  part("stop", HTMLButtonElement).addEventListener("click", stop);
  part("previous-paragraph", HTMLButtonElement).addEventListener("click", () => go("byParagraph", -1));
  part("previous-sentence", HTMLButtonElement).addEventListener("click", () => go("bySentence", -1));
  part("next-sentence", HTMLButtonElement).addEventListener("click", () => go("bySentence", 1));
  part("next-paragraph", HTMLButtonElement).addEventListener("click", () => go("byParagraph", 1));
  more.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const label = target.labels?.[0]?.textContent?.trim();
    say(target instanceof HTMLSelectElement ? `${label}: ${target.selectedOptions[0]?.text}` : `${label}`);
    keep({ speed: speed.value, skipsCode: code.checked, voices: { ...kept().voices, [tongue]: voiceList.value } });
    if (target !== code || shown?.kind === "code") player.refresh();
  });
  form.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[name=change][value=reset]"))) return;
    keep({});
    [speed.value, code.checked] = ["1", false];
  });
  const keepInSight = () => player.isReading() && shown && spotlight.bringIntoSight(whole(shown), shown.element);
  form.addEventListener("readmode-settings", keepInSight);
  window.addEventListener("pagehide", () => player.pause()); // Chrome speaks on into the next page
  new ResizeObserver(() => {
    if (!group.hasAttribute("data-open")) return;
    open(true);
    keepInSight();
  }).observe(group);

  speed.value = kept().speed ?? "1";
  code.checked = kept().skipsCode ?? false;
  code.closest("label")?.toggleAttribute("hidden", !sentences.some(({ kind }) => kind === "code"));
  group.parentElement?.setAttribute("data-ready", "");
}

/** @typedef {{speed?: string, skipsCode?: boolean, voices?: Record<string, string>}} Kept */

/** @returns {Kept} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}");
  } catch {
    return {}; // storage is closed to the page, or holds something else
  }
}

/** @param {Kept} choices */
function keep(choices) {
  try {
    if (Object.keys(choices).length > 0) localStorage.setItem(KEPT, JSON.stringify(choices));
    else localStorage.removeItem(KEPT);
  } catch {
    // then the choice lasts as long as the page
  }
}
