/** The extension's sentences, from `_locales`. */

/**
 * Give one sentence.
 * @param {string} key a name in messages.json
 * @param {string[]} given what its placeholders stand for
 */
export function say(key, ...given) {
  return chrome.i18n.getMessage(key, given);
}

/** Fill every element of the page that names a sentence, and name the language that the sentences are in. */
export function fillWords() {
  document.documentElement.lang = say("language");
  for (const element of document.querySelectorAll("[data-message]")) {
    element.textContent = say(element.getAttribute("data-message") ?? "");
  }
}

/**
 * Give one element of the page that the page's script relies on.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function part(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new TypeError(`no ${type.name} has the id ${id}`);
  return element;
}
