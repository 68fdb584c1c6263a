/** A way back from a footnote: a button at its end, for as long as it is needed. */

/** @param {HTMLElement} article */
export function leadBack(article) {
  const words = article.dataset.back ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "back";
  button.textContent = words;
  /** @type {HTMLElement | null} */
  let origin = null;

  button.addEventListener("click", () => {
    button.remove();
    origin?.focus({ preventScroll: true });
    origin?.scrollIntoView({ block: "center", behavior: "instant" });
  });

  article.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest(".article-body a[href^='#']") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note || !article.contains(note) || note.matches(":is(h2, h3, h4, h5, h6, .place)")) return;
    const holder = note.closest("li, dd, p, td") ?? note.parentElement;
    if (!holder || holder.contains(link)) return;
    const leadsBack = [...holder.querySelectorAll("a[href^='#']")].some((other) => {
      const place = document.getElementById(decodeURIComponent(/** @type {HTMLAnchorElement} */ (other).hash.slice(1)));
      return place && (place.contains(link) || link.contains(place) || place.parentElement === link.parentElement);
    });
    if (leadsBack) return; // the article has a way of its own
    origin = link;
    holder.append(" ", button);
  });
}
