/** Goes through the sentences of an article: plays, pauses, moves, and never loses the place. */

import { clausesOf } from "./sentences.js";

const LONGEST = 200; // letters in one utterance at speed 1: about 13 seconds, before Chrome's network voices fall silent

/** @typedef {import("./passages.js").Sentence} Sentence */
/** @typedef {import("./speaker.js").Saying} Saying */

/**
 * @typedef {object} Stage what the player asks, and what it tells
 * @property {(sentence: Sentence) => Pick<Saying, "voice" | "speed">} sound
 * @property {(sentence: Sentence) => boolean} isWanted
 * @property {(sentence: Sentence, moved: boolean) => void} reads moved: by the reader, not by the reading
 * @property {(sentence: Sentence, from: number, to: number) => void} word
 * @property {(why: "ended" | "failed") => void} stopped
 */

/**
 * @param {ReturnType<typeof import("./speaker.js").speakerOf>} speaker
 * @param {readonly Sentence[]} sentences
 * @param {Stage} stage
 */
export function playerOf(speaker, sentences, stage) {
  let at = 0;
  let isReading = false;

  /** The next wanted sentence from an index on, in a direction; -1 when there is none. @param {number} from @param {1 | -1} step */
  function wanted(from, step) {
    for (let index = from; index >= 0 && index < sentences.length; index += step) {
      const sentence = sentences[index];
      if (sentence && stage.isWanted(sentence)) return index;
    }
    return -1;
  }

  /** @param {number} index @param {boolean} moved */
  function read(index, moved) {
    const sentence = sentences[index];
    if (!sentence) return stop("ended");
    at = index;
    stage.reads(sentence, moved);
    const sound = stage.sound(sentence);
    sayFrom(sentence, clausesOf(sentence.text, LONGEST * Math.min(1, sound.speed)), 0);
  }

  /** @param {Sentence} sentence @param {import("./sentences.js").Cut[]} clauses @param {number} number */
  function sayFrom(sentence, clauses, number) {
    const clause = clauses[number];
    if (!clause) return read(wanted(at + 1, 1), false);
    speaker.say(
      { ...stage.sound(sentence), text: clause.text, language: sentence.language },
      {
        word: (from, length) => stage.word(sentence, clause.at + from, clause.at + from + wordLength(clause.text, from, length)),
        done: () => sayFrom(sentence, clauses, number + 1),
        failed: () => stop("failed"),
      },
    );
  }

  /** @param {"ended" | "failed"} why */
  function stop(why) {
    isReading = false;
    if (why === "ended") at = 0;
    stage.stopped(why);
  }

  /** @param {number} index */
  function go(index) {
    const target = sentences[index];
    if (!target) return;
    at = index;
    if (isReading) play();
    else stage.reads(target, true);
  }

  function play(from = at) {
    speaker.hush();
    isReading = true;
    read(wanted(from, 1), true);
  }

  /** The first wanted sentence of the paragraph that has this one. @param {number} index */
  function firstOf(index) {
    let first = index;
    for (let next = index; next >= 0 && sentences[next]?.paragraph === sentences[index]?.paragraph; next = wanted(next - 1, -1)) {
      first = next;
    }
    return first;
  }

  return {
    /** Read on, or from another sentence. */
    play,
    pause() {
      isReading = false;
      speaker.hush();
    },
    stop() {
      isReading = false;
      at = 0;
      speaker.hush();
    },
    /** What has changed is heard from the sentence's beginning on. */
    refresh() {
      if (isReading) play();
    },
    /** @param {1 | -1} step */
    bySentence: (step) => go(wanted(at + step, step)),
    /** @param {1 | -1} step */
    byParagraph(step) {
      const here = sentences[at]?.paragraph;
      if (step === 1) return go(wanted(sentences.findIndex((each, index) => index > at && each.paragraph !== here), 1));
      const first = firstOf(at);
      const before = wanted(first - 1, -1);
      return go(first < at || before < 0 ? first : firstOf(before));
    },
    /** The sentence that is read, or would be read next. */
    current: () => sentences[at],
    place: () => at + 1,
    isReading: () => isReading,
  };
}

/** Safari tells where a word begins, not how long it is. @param {string} text @param {number} from @param {number} length */
function wordLength(text, from, length) {
  return length || text.slice(from).search(/\s|$/u);
}
