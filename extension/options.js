/** The options: where the service is, whether it answers, what is sent there, and which key does it. */

import { checkHealth, permissionFor, Problem, serviceAddress, tidyAddress, travelsUnprotected } from "./service.js";
import { fillWords, part, say } from "./words.js";

const form = part("service", HTMLFormElement);
const field = part("address", HTMLInputElement);
const status = part("status", HTMLParagraphElement);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void tell(save);
});
part("test", HTMLButtonElement).addEventListener("click", () => void tell(test));
void show();

async function show() {
  fillWords();
  document.title = say("options_title");
  field.value = await serviceAddress();
  const commands = await chrome.commands.getAll();
  const shortcut = commands.find(({ name }) => name === "_execute_action")?.shortcut;
  part("shortcut", HTMLParagraphElement).textContent = shortcut
    ? say("options_shortcut", shortcut)
    : say("options_no_shortcut");
}

/**
 * Do what a button asks for and say in the status how it went.
 * @param {() => Promise<string>} action gives the sentence to say
 */
async function tell(action) {
  status.textContent = "";
  field.removeAttribute("aria-invalid");
  try {
    status.textContent = await action();
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem("unexpected", { detail: String(error) });
    status.textContent = inWords(problem);
    if (problem.kind === "bad-address") {
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
  }
}

/** Keep the address, and ask for the permission to talk to it: a browser allows the question only on a press. */
async function save() {
  const address = await allow(tidyAddress(field.value));
  await chrome.storage.local.set({ address });
  field.value = address;
  return say(travelsUnprotected(address) ? "options_saved_unprotected" : "options_saved", address);
}

async function test() {
  const address = await allow(tidyAddress(field.value));
  await checkHealth(address);
  return say("options_test_passed", address);
}

/** @param {string} address */
async function allow(address) {
  const isAllowed = await chrome.permissions.request({ origins: [permissionFor(address)] });
  if (!isAllowed) throw new Problem("permission", { address });
  return address;
}

/** @param {Problem} problem */
function inWords({ kind, address, detail }) {
  const key = `problem_${kind.replaceAll("-", "_")}`;
  return [say(`${key}_title`, address), detail, say(`${key}_advice`, address)].filter(Boolean).join(" ");
}
