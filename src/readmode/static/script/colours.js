/** A reader's own colours: the service makes the palette, the style sheet brings it and what it comes to. */

/** @param {HTMLFormElement} form */
export function showOwnColours(form) {
  const data = new FormData(form);
  if (data.get("theme") !== "own") return;
  const [background, text] = ["own_background", "own_text"].map((name) => {
    return String(data.get(name)).replace("#", "").toUpperCase();
  });
  const href = `${form.dataset.static}/colours.${background}-${text}.css`;
  const before = [...document.querySelectorAll('link[href*="/colours."]')];
  if (before.some((link) => link.getAttribute("href") === href)) return;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = href;
  sheet.addEventListener("load", () => {
    for (const link of before) link.remove(); // only now, so that the page never stands without its colours
    tell(form);
  });
  document.head.append(sheet);
}

/** @param {HTMLFormElement} form */
function tell(form) {
  const style = getComputedStyle(document.documentElement);
  const ratio = style.getPropertyValue("--own-contrast").trim();
  const suggestion = style.getPropertyValue("--own-suggestion").trim();
  const told = form.querySelector(".own-contrast");
  const offer = form.querySelector(".own-suggestion");
  if (told instanceof HTMLElement) {
    const { value, good, low } = told.dataset;
    told.textContent = `${value?.replace("{}", ratio)} ${style.getPropertyValue("--own-is-good").trim() ? good : low}`;
  }
  if (offer instanceof HTMLElement) {
    offer.hidden = suggestion === "";
    offer.querySelector("button")?.setAttribute("value", suggestion.toLowerCase());
  }
}
