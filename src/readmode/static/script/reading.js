/**
 * What a reading page does with scripts, beyond what it does without: the settings act and last at once, lines can be
 * put in focus, the time left is shown, lost pictures leave no frames, and the article is read aloud. Nothing is sent
 * anywhere but to this service, and no text ever becomes markup.
 */

import { offerReadingAloud } from "./aloud.js";
import { focusLines } from "./lines.js";
import { replaceLostPictures } from "./pictures.js";
import { showProgress } from "./progress.js";
import { followSettings } from "./settings.js";

const root = document.documentElement;
const form = document.querySelector("form.settings");
const article = document.querySelector("article.reading");
const header = document.querySelector(".page-header");

if (form instanceof HTMLFormElement && article instanceof HTMLElement && header instanceof HTMLElement) {
  root.dataset.scripted = "";
  followSettings(form, article, header);
  focusLines(form, article, header);
  showProgress(article, header);
  replaceLostPictures(article);
  offerReadingAloud(form, article, header);
  for (const print of document.querySelectorAll(".print")) {
    print.removeAttribute("hidden");
    print.addEventListener("click", () => window.print());
  }
}
