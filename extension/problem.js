/** The page that says why a page could not be read, and what to try. */

import { fillWords, part, say } from "./words.js";

const given = new URLSearchParams(location.search);

/** @param {string} name */
function fact(name) {
  return given.get(name) ?? "";
}

const kind = `problem_${fact("kind").replaceAll("-", "_")}`;
const title = say(`${kind}_title`, fact("address")) || say("problem_unexpected_title");
const advice = fact("advice") || say(`${kind}_advice`, fact("address")) || say("problem_unexpected_advice");

fillWords();
document.title = `${title} – ${say("name")}`;
part("title", HTMLHeadingElement).textContent = title;
part("advice", HTMLParagraphElement).textContent = advice;

const detail = part("detail", HTMLParagraphElement);
detail.textContent = fact("detail");
detail.hidden = !fact("detail");

const back = part("back", HTMLButtonElement);
back.hidden = history.length < 2;
back.addEventListener("click", () => history.back());
