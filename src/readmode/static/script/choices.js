/** What a listener chooses: speed, voice, whether code is said. Kept in the browser's own storage, and sent nowhere. */

import { tongueOf, voicesFor } from "./voices.js";

const KEPT = "readmode-aloud";

/** @typedef {{speed?: string, skipsCode?: boolean, voices?: Record<string, string>}} Kept voices by language */

/**
 * A control that the template has.
 *
 * @template {HTMLElement} Control
 * @param {HTMLElement} group
 * @param {string} name
 * @param {new () => Control} type
 */
export function controlOf(group, name, type) {
  const element = group.querySelector(`.aloud-${name}`);
  if (element instanceof type) return element;
  throw new TypeError(name);
}

/**
 * @param {HTMLElement} group
 * @param {HTMLFormElement} form
 * @param {string} language the article's; empty when nobody knows
 */
export function choicesOf(group, form, language) {
  const words = group.dataset;
  const speed = controlOf(group, "speed", HTMLSelectElement);
  const list = controlOf(group, "voice", HTMLSelectElement);
  const code = controlOf(group, "code", HTMLInputElement);
  const tongue = tongueOf(language)?.language ?? "";
  /** @type {readonly SpeechSynthesisVoice[]} */
  let voices = [];

  /** @param {Kept} choices */
  function take(choices) {
    speed.value = choices.speed ?? "1";
    if (speed.value === "") speed.value = "1";
    code.checked = choices.skipsCode ?? false;
  }

  group.addEventListener("change", () => {
    keep({ speed: speed.value, skipsCode: code.checked, voices: { ...kept().voices, [tongue]: list.value } });
  });
  form.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[name=change][value=reset]"))) return;
    keep({});
    take({});
  });
  take(kept());

  return {
    skipsCode: () => code.checked,

    /** The chosen voice; for a passage in another language one of this machine that speaks it. @param {string} of */
    soundOf(of) {
      const chosen = voices.find(({ voiceURI }) => voiceURI === list.value) ?? null;
      const isForeign = of !== "" && tongueOf(of)?.language !== tongue;
      const able = isForeign ? voicesFor(voices, of) : [];
      const voice = able.find(({ localService }) => localService || !chosen?.localService) ?? chosen;
      return { voice, speed: Number(speed.value) };
    },

    /** List the voices for the article; say what is missing when none of them can be taken unasked. */
    /** @param {readonly SpeechSynthesisVoice[]} found @returns {{missing: string, canChoose: boolean} | null} */
    offer(found) {
      voices = found;
      const able = voicesFor(voices, language);
      const wished = list.value || kept().voices?.[tongue];
      const voice = able.find(({ voiceURI }) => voiceURI === wished) ?? able.find(({ localService }) => localService);
      const options = able.map(({ name, voiceURI, localService }) => {
        return new Option(localService ? name : words.remote?.replace("{}", name), voiceURI);
      });
      list.replaceChildren(...(voice ? options : [new Option(words.choose, ""), ...options]));
      list.value = voice?.voiceURI ?? "";
      if (voice) return null;
      const missing = able.length > 0 ? words.onlyRemote : voices.length > 0 ? words.noVoiceFor : words.noVoice;
      return { missing: missing?.replace("{}", nameOf(language)) ?? "", canChoose: able.length > 0 };
    },
  };

  /** @param {string} tag */
  function nameOf(tag) {
    const shown = group.closest("[lang]")?.getAttribute("lang") || "en";
    return (tongueOf(tag) && new Intl.DisplayNames(shown, { type: "language" }).of(tag)) ?? tag;
  }
}

/** @returns {Kept} */
function kept() {
  try {
    return { ...JSON.parse(localStorage.getItem(KEPT) ?? "{}") };
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
