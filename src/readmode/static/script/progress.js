/** How far the reader is: a thin line and the minutes left, for the eye alone; nothing is announced. */

/**
 * @param {HTMLElement} article
 * @param {HTMLElement} header
 */
export function showProgress(article, header) {
  const left = header.querySelector(".progress");
  if (!(left instanceof HTMLElement)) return;
  const seconds = Number(left.dataset.seconds);
  let isWaiting = false;

  function show() {
    isWaiting = false;
    const { top, height } = article.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (window.innerHeight - top) / height));
    const begun = window.scrollY > 0 && share < 1;
    header.style.setProperty("--read", String(window.scrollY > 0 ? share : 0));
    left?.toggleAttribute("hidden", !begun);
    const minutes = Math.max(1, Math.ceil((seconds * (1 - share)) / 60));
    const text = `${left instanceof HTMLElement && left.dataset.left?.replace("{}", String(minutes))}`;
    if (left && left.textContent !== text) left.textContent = text;
  }

  const plan = () => {
    if (!isWaiting) requestAnimationFrame(show);
    isWaiting = true;
  };
  window.addEventListener("scroll", plan, { passive: true });
  new ResizeObserver(plan).observe(article);
}
