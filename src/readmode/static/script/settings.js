/** The settings: what is chosen acts at once by the style alone; here it is kept, said, and the reader's place held. */

import { showOwnColours } from "./colours.js";
import { holdPlace } from "./place.js";

const COOKIE = "readmode";
const COOKIE_SECONDS = 31536000; // a year, as the service sets

/** Settings that the service has to carry out: its answer is another page. */
const FOR_THE_SERVICE = new Set(["words_per_minute", "images"]);

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 */
export function followSettings(form, article, header) {
  const root = document.documentElement;
  const status = document.querySelector("[role=status]");
  const usual = new URLSearchParams(form.dataset.usual);
  const place = holdPlace(form, article, header);
  const link = form.querySelector(".settings-link a");
  const areImagesBlocked = document.querySelector("meta[http-equiv=Content-Security-Policy]") !== null;

  /** @param {string} text */
  const say = (text) => {
    if (status) status.textContent = text;
  };

  /** The settings that differ from the usual ones, as an address and the cookie carry them. */
  function chosen() {
    const data = new FormData(form);
    const differing = new URLSearchParams();
    for (const [name, value] of usual) {
      const now = String(data.get(name) ?? value);
      if (now.toLowerCase() !== value.toLowerCase()) differing.set(name, now.replace("#", ""));
    }
    return differing;
  }

  /** The address of this page with other parameters than settings, and with these. @param {URLSearchParams} settings */
  function address(settings) {
    const url = new URL(form.action);
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (!usual.has(name) && !["keep", "change", "preset"].includes(name)) url.searchParams.append(name, value);
    }
    for (const [name, value] of settings) url.searchParams.set(name, value);
    return url;
  }

  function keep() {
    const settings = chosen();
    const secure = location.protocol === "https:" ? "; Secure" : "";
    const lifetime = settings.size ? COOKIE_SECONDS : 0;
    document.cookie = `${COOKIE}=${settings}; Path=/; Max-Age=${lifetime}; SameSite=Lax${secure}`;
    if (location.search && navigator.cookieEnabled) {
      history.replaceState(history.state, "", address(new URLSearchParams()).href + location.hash);
    }
    const shared = new URLSearchParams({ font_scale: usual.get("font_scale") ?? "" });
    for (const [name, value] of settings) shared.set(name, value);
    if (link instanceof HTMLAnchorElement) link.href = address(shared).href;
  }

  /** @param {Iterable<[string, string]>} settings */
  function set(settings) {
    for (const [name, value] of settings) {
      for (const field of form.querySelectorAll(`[name="${name}"]`)) {
        if (field instanceof HTMLInputElement && field.type === "radio") field.checked = field.value === value;
        else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
      }
    }
  }

  function apply() {
    const scale = article.querySelector(".font-scale > span");
    if (scale) scale.textContent = String(new FormData(form).get("font_scale"));
    showOwnColours(form);
    keep();
    place.restore();
    form.dispatchEvent(new Event("readmode-settings"));
  }

  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === "words_per_minute" || (areImagesBlocked && FOR_THE_SERVICE.has(target.name))) {
      root.dataset.toApply = "";
    }
    apply();
    say(words(target));
  });

  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button || root.dataset.toApply !== undefined) return;
    const scale = form.querySelector("[name=font_scale]");
    if (button.name === "change" && button.value !== "reset" && scale instanceof HTMLSelectElement) {
      scale.selectedIndex += button.value === "larger" ? 1 : scale.selectedIndex > 0 ? -1 : 0;
      if (scale.selectedIndex < 0) scale.selectedIndex = scale.length - 1; // past the last
      apply();
      say(words(scale));
    } else if (button.name === "change") {
      set(usual);
      apply();
      say(button.textContent ?? "");
    } else if (button.name === "preset") {
      set(new URLSearchParams(button.dataset.settings));
      apply();
      say([...button.children].map((words) => words.textContent).join(": "));
    } else if (button.name === "own_text") {
      set([["own_text", button.value]]);
      apply();
      say(`${form.dataset.applied}`);
    } else {
      return;
    }
    event.preventDefault();
  });

  form.addEventListener("keydown", ({ key }) => {
    const panel = form.querySelector(".panel[open]");
    if (key !== "Escape" || !panel) return;
    panel.removeAttribute("open");
    panel.querySelector("summary")?.focus();
  });

  link?.addEventListener("click", (event) => {
    if (!(link instanceof HTMLAnchorElement) || !navigator.clipboard) return; // then it is a link like any other
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(
      () => say(link.dataset.copied ?? ""),
      () => location.assign(link.href),
    );
  });

  /** What a screen reader says after a change. @param {HTMLInputElement | HTMLSelectElement} field */
  function words(field) {
    if (field.dataset.said) return field.dataset.said.replace("{}", field.value);
    const legend = field.type === "radio" ? field.closest("fieldset")?.querySelector("legend") : null;
    const label = legend ?? field.labels?.[0];
    const option = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : null;
    const said = field.type === "radio" ? field.labels?.[0]?.textContent : (option ?? field.value);
    return `${label?.textContent?.trim()}: ${said?.trim()}`;
  }
}
