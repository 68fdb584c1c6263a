/** The browser's voices: waited for, since they come late or never, and the best of them for a language. */

const PATIENCE = 3000; // milliseconds: a browser that has not named a voice by then has none
const LOOK = 100; // milliseconds between looks; `voiceschanged` comes once in a session, or never

/** Tags that are written for one language. */
const WRITTEN_FOR = new Map([["no", "nb"], ["nn", "nb"], ["yue", "zh"]]);

/** @typedef {{language: string, script: string, region: string}} Tongue */

/** @param {SpeechSynthesis} synthesis @returns {Promise<SpeechSynthesisVoice[]>} */
export async function voicesOf(synthesis) {
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    const voices = synthesis.getVoices();
    if (voices.length > 0) return voices;
    await new Promise((then) => setTimeout(then, LOOK));
  }
  return [];
}

/**
 * The voices that speak a language, best first: those on this machine, then those of its script, then of its region.
 *
 * @param {readonly SpeechSynthesisVoice[]} voices
 * @param {string} language a BCP 47 tag; empty when nobody knows, and then every voice may do
 */
export function voicesFor(voices, language) {
  const wanted = tongueOf(language);
  const able = voices.filter((voice) => language === "" || tongueOf(voice.lang)?.language === wanted?.language);
  const rank = (/** @type {SpeechSynthesisVoice} */ voice) => {
    const tongue = tongueOf(voice.lang);
    const isOfScript = tongue?.script === wanted?.script;
    const isOfRegion = tongue?.region === wanted?.region;
    return (voice.localService ? 8 : 0) + (isOfScript ? 4 : 0) + (isOfRegion ? 2 : 0) + (voice.default ? 1 : 0);
  };
  return able.sort((one, other) => rank(other) - rank(one));
}

/** @param {string} tag as systems write it, "en_US" too @returns {Tongue | null} */
export function tongueOf(tag) {
  try {
    const { language, script = "", region = "" } = new Intl.Locale(tag.replaceAll("_", "-")).maximize();
    return { language: WRITTEN_FOR.get(language) ?? language, script, region };
  } catch {
    return null;
  }
}
