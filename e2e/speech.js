/**
 * A stand-in for a browser's speech, with the faults that real ones have: voices come late, or without a word, or never;
 * `speak()` soon after `cancel()` is lost; `pause()` is `cancel()`; `end` is lost. It keeps what was heard.
 * The value of this script is a function of the faults: test_aloud.py puts it into a page before the page's own scripts.
 */
((/** @type {Faults} */ faults) => {
  class Utterance {
    /** @type {SpeechSynthesisVoice | null} */
    voice = null;
    lang = "";
    rate = 1;
    /** @type {(() => void) | null} */
    onstart = null;
    /** @type {(() => void) | null} */
    onend = null;
    /** @type {((event: {error: string}) => void) | null} */
    onerror = null;
    /** @type {((event: {name: string, charIndex: number, charLength: number}) => void) | null} */
    onboundary = null;

    /** @param {string} text */
    constructor(text) {
      this.text = text;
    }
  }

  /** @typedef {{text: string, voice: string, rate: number, whole: boolean}} Heard */
  /** @type {Heard[]} */
  const heard = [];
  /** @type {{deref: () => Utterance | undefined}[]} */
  let queue = [];
  let timers = [0];
  let cancelledAt = -Infinity;
  let refused = 0;
  let count = 0;
  let asked = 0;

  const voices = faults.voices.map(([name, lang, localService], index) => {
    return { name, lang, localService, voiceURI: name, default: index === 0 };
  });

  const later = (/** @type {number} */ wait, /** @type {() => void} */ then) => timers.push(setTimeout(then, wait));

  function next() {
    const reference = queue[0];
    const utterance = reference?.deref();
    if (!reference || !utterance) return;
    count += 1;
    const { text, rate, voice } = utterance;
    const whole = (faults.letter * text.length) / rate;
    const isNetwork = voice !== null && !voice.localService;
    const fallsSilent = isNetwork && faults.silentAfter > 0 && whole > faults.silentAfter;
    /** @type {Heard} */
    const entry = { text, voice: voice?.name ?? "", rate, whole: false };
    heard.push(entry);
    if (!faults.mute) later(10, () => reference.deref()?.onstart?.());
    if (faults.words) {
      for (const { index, 0: word } of text.matchAll(/\S+/g)) {
        const event = { name: "word", charIndex: index, charLength: word.length };
        later(20 + (faults.letter * index) / rate, () => reference.deref()?.onboundary?.(event));
      }
    }
    if (fallsSilent) return;
    const neverEnds = faults.endLost > 0 && count % faults.endLost === 0;
    later(whole, () => {
      entry.whole = true;
      if (neverEnds) return;
      queue.shift();
      const isNextWaiting = queue.length > 0;
      if (!faults.mute) reference.deref()?.onend?.();
      if (isNextWaiting) next();
    });
  }

  const synthesis = {
    paused: false,
    pending: false,
    get speaking() {
      return queue.length > 0;
    },
    getVoices() {
      if (faults.voicesAfter < 0) return [];
      asked ||= performance.now();
      return performance.now() - asked >= faults.voicesAfter ? voices : [];
    },
    /** @param {Utterance} utterance */
    speak(utterance) {
      if (performance.now() - cancelledAt < faults.lostAfterCancel) return;
      if (faults.refused > refused++) return;
      queue.push(faults.forgets ? new WeakRef(utterance) : { deref: () => utterance });
      if (queue.length === 1) next();
    },
    cancel() {
      cancelledAt = performance.now();
      for (const timer of timers) clearTimeout(timer);
      timers = [];
      const cut = queue.map((reference) => reference.deref());
      queue = [];
      for (const utterance of cut) {
        setTimeout(() => (faults.cancelEnds ? utterance?.onend?.() : utterance?.onerror?.({ error: "interrupted" })), 5);
      }
    },
    pause() {
      this.cancel();
    },
    resume() {},
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  Object.defineProperty(window, "heard", { value: heard });
});

/**
 * @typedef {object} Faults
 * @property {number} letter milliseconds that a letter takes at speed 1; people take about 67
 * @property {number} voicesAfter milliseconds from the first question until there are voices; -1: never
 * @property {[name: string, lang: string, localService: boolean][]} voices
 * @property {boolean} words tells of words
 * @property {number} lostAfterCancel milliseconds after `cancel()` in which `speak()` is lost
 * @property {number} silentAfter milliseconds after which a network voice falls silent, and nothing more comes
 * @property {number} endLost of how many utterances one never ends
 * @property {number} refused how many times in a row `speak()` is lost
 * @property {boolean} mute tells of nothing: no start, no end
 * @property {boolean} cancelEnds `cancel()` tells the end of what it has cut off
 * @property {boolean} forgets does not hold what it says
 */
