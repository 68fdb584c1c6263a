/** A picture that does not come leaves no empty frame: the style puts its description in its place. */

/** @param {HTMLElement} article */
export function replaceLostPictures(article) {
  const lose = (/** @type {EventTarget | null} */ picture) => {
    if (picture instanceof HTMLImageElement) picture.dataset.lost = "";
  };
  article.addEventListener("error", ({ target }) => lose(target), { capture: true });
  for (const picture of article.querySelectorAll("img")) {
    if (picture.complete && picture.naturalWidth === 0) lose(picture); // lost before this script came
  }
}
