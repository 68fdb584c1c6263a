/**
 * Says one text at a time, and always comes back: with `done` when it was said, with `failed` when no try was heard.
 *
 * Browsers lose what is said right after `cancel()`, lose `end` (Chrome's network voices after 15 seconds, any of them
 * when nothing holds the utterance), and their `pause()` is `cancel()` on Android. So nothing here pauses; there is a
 * short quiet after each `cancel()`, the utterance is held, and a watch is kept on what should have ended.
 */

import { lettersOf } from "./sentences.js";

const QUIET = 60; // milliseconds from `cancel()` to `speak()`
const WATCH = 50; // milliseconds between looks: a voice that tells of nothing says "One" in a few times that
const START_PATIENCE = 2000; // milliseconds: the slowest voices fetch their first sound over a network
const IDLE = 1000; // milliseconds in which the browser says that it is not speaking: then it is over, told or not
const SLOWEST = 130; // milliseconds a letter at speed 1: half the pace of common voices
const END_PATIENCE = 3000; // milliseconds beyond that
const TRIES = 3;
const NETWORK_FASTEST = 2; // Chrome's network voices fall silent beyond it

/** @typedef {{text: string, voice: SpeechSynthesisVoice | null, language: string, speed: number}} Saying */
/** @typedef {{word: (at: number, length: number) => void, done: () => void, failed: () => void}} Hearing */

/** @param {SpeechSynthesis} synthesis */
export function speakerOf(synthesis) {
  /** Held, and the only one whose events count. @type {SpeechSynthesisUtterance | null} */
  let current = null;
  let timer = 0;
  let quietUntil = 0;

  function hush(quiet = QUIET) {
    clearInterval(timer);
    current = null;
    synthesis.cancel();
    if (synthesis.paused) synthesis.resume(); // a pause outlives its page, and mutes the next
    quietUntil = performance.now() + quiet;
  }

  /** @param {Saying} saying @param {Hearing} hearing */
  function say(saying, hearing, tries = TRIES) {
    const { text, voice, language, speed } = saying;
    const utterance = new SpeechSynthesisUtterance(text);
    const rate = voice && !voice.localService ? Math.min(speed, NETWORK_FASTEST) : speed;
    const longest = END_PATIENCE + (SLOWEST * lettersOf(text)) / rate;
    let [begun, busy] = [0, 0];
    let hasStarted = false;
    utterance.voice = voice;
    utterance.lang = voice?.lang ?? language;
    utterance.rate = rate;
    clearInterval(timer);
    current = utterance;

    /** @param {() => void} then */
    const once = (then) => {
      if (current !== utterance) return;
      clearInterval(timer);
      current = null;
      then();
    };
    const again = () => {
      hush(QUIET * 2 ** (TRIES - tries + 1));
      if (tries > 1) say(saying, hearing, tries - 1);
      else hearing.failed();
    };
    utterance.onstart = () => (hasStarted = true);
    utterance.onend = () => once(hearing.done);
    utterance.onerror = () => once(again);
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (current === utterance && name === "word") hearing.word(charIndex, charLength);
    };

    const watch = () => {
      const now = performance.now();
      hasStarted ||= synthesis.speaking;
      if (synthesis.speaking || synthesis.pending) busy = now;
      if (!hasStarted) {
        if (now - begun > START_PATIENCE) once(again);
      } else if (now - busy > IDLE) {
        once(hearing.done);
      } else if (now - begun > longest) {
        once(() => {
          hush();
          hearing.done();
        });
      }
    };
    const begin = () => {
      if (current !== utterance) return;
      begun = busy = performance.now();
      timer = setInterval(watch, WATCH);
      synthesis.speak(utterance);
    };
    const wait = quietUntil - performance.now();
    if (wait > 0) timer = setTimeout(begin, wait);
    else begin();
  }

  return { say, hush: () => hush() };
}
